#pragma once

#include <array>

#include <QtWidgets/QWidget>

#include "ledger/ledgerview.h"
#include "workspace/boardtables.h"

class QHBoxLayout;
class QLabel;
class QAction;
class QLineEdit;

namespace guapai::workspace {
class LedgerFilter;
}

namespace guapai::ui {

class MarkLegend;

/// The ledger with its search above it. While it is the district's matrix it is copied and printed as it is shown.
class LedgerPage : public QWidget {
  Q_OBJECT

public:
  explicit LedgerPage(QWidget* parent = nullptr);

  /// @param filter  must live as long as it is shown; null shows nothing.
  void setLedger(workspace::LedgerFilter* filter);
  [[nodiscard]] LedgerView& view() { return *m_view; }
  /// As LedgerView has it.
  void setNarrow(bool narrow);
  /// What stands in the search.
  [[nodiscard]] QString searched() const;
  /// Puts the cursor into the search.
  void search();

Q_SIGNALS:
  void printWanted(const guapai::workspace::BoardTable& table);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QAction* addAct(const QString& text, const char* buttonName, QHBoxLayout& head);
  void copyMatrix() const;
  void countCenters();

  workspace::LedgerFilter* m_filter = nullptr;
  QLineEdit* m_search;
  QLabel* m_count;
  LedgerView* m_view;
  MarkLegend* m_legend;
  std::array<QAction*, 2> m_acts{};  ///< with the matrix: copy, print
};

}  // namespace guapai::ui
