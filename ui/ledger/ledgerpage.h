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

/// The ledger with its search above it. In the wide shape, as the matrix of the district, it can be copied, printed
/// and saved as a workbook as it is shown.
class LedgerPage : public QWidget {
  Q_OBJECT

public:
  explicit LedgerPage(QWidget* parent = nullptr);

  /// @param filter  must live until another one is set; null shows nothing.
  void setLedger(district::LedgerFilter* filter);
  [[nodiscard]] LedgerView& view() { return *m_view; }
  /// See LedgerView::setNarrow.
  void setNarrow(bool narrow);
  /// The text in the search box, trimmed.
  [[nodiscard]] QString searched() const;
  /// Puts the cursor into the search box and selects its text.
  void search();
  /// The height in pixels in which all centers of the library can be seen at once, including those that a search leaves
  /// out.
  [[nodiscard]] int wholeHeight() const;

Q_SIGNALS:
  /// The matrix has been copied to the clipboard as it is shown.
  void copied();
  void printWanted(const guapai::terms::Table& table);
  /// The user wants the ledger as it is shown as a workbook.
  void saveWanted();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QAction* addAct(const QString& text, const char* buttonName, QHBoxLayout& head);
  void copyMatrix();
  void countCenters();
  void filterBy(const QString& text);
  void buildNone();
  void tellOfNone();
  void tellOfHidden();

  district::LedgerFilter* m_filter = nullptr;
  QLineEdit* m_search;
  PlainLabel* m_count;
  QWidget* m_none;  ///< says that the search finds nothing, and offers the way back
  PlainLabel* m_noneWords;
  PlainLabel* m_hidden;  ///< names the chosen center when the search leaves it out
  LedgerView* m_view;
  MarkLegend* m_legend;
  std::array<QAction*, 3> m_acts{};  ///< copy, print and save, for the matrix only
};

}  // namespace guapai::ui
