#pragma once

#include <array>

#include <QtWidgets/QWidget>

#include "district/boardtables.h"
#include "ledger/ledgerview.h"

class QHBoxLayout;
class QAction;
class QLineEdit;

namespace guapai::district {
class LedgerFilter;
}  // namespace guapai::district

namespace guapai::ui {

class MarkLegend;
class PlainLabel;

/// The ledger with its search above it. While it is the district's matrix it is copied and printed as it is shown.
class LedgerPage : public QWidget {
  Q_OBJECT

public:
  explicit LedgerPage(QWidget* parent = nullptr);

  /// @param filter  must live as long as it is shown; null shows nothing.
  void setLedger(district::LedgerFilter* filter);
  [[nodiscard]] LedgerView& view() { return *m_view; }
  /// As LedgerView has it.
  void setNarrow(bool narrow);
  /// What stands in the search.
  [[nodiscard]] QString searched() const;
  /// Puts the cursor into the search.
  void search();
  /// In which all centers of the library can be seen at once, those that a search leaves out included.
  [[nodiscard]] int wholeHeight() const;

Q_SIGNALS:
  /// The matrix as it is shown is in the clipboard now.
  void copied();
  void printWanted(const guapai::terms::Table& table);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QAction* addAct(const QString& text, const char* buttonName, QHBoxLayout& head);
  void copyMatrix();
  void countCenters();
  void filterBy(const QString& text);
  void tellOfHidden();

  district::LedgerFilter* m_filter = nullptr;
  QLineEdit* m_search;
  PlainLabel* m_count;
  PlainLabel* m_hidden;  ///< says which center the search leaves out although it is the chosen one
  LedgerView* m_view;
  MarkLegend* m_legend;
  std::array<QAction*, 2> m_acts{};  ///< with the matrix: copy, print
};

}  // namespace guapai::ui
