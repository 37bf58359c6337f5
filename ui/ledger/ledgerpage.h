#pragma once

#include <QtWidgets/QWidget>

#include "ledger/ledgerview.h"

class QLabel;
class QLineEdit;

namespace guapai::workspace {
class LedgerFilter;
}

namespace guapai::ui {

/// The ledger with its search above it.
class LedgerPage : public QWidget {
  Q_OBJECT

public:
  explicit LedgerPage(QWidget* parent = nullptr);

  /// @param filter  must live as long as it is shown; null shows nothing.
  void setLedger(workspace::LedgerFilter* filter);
  [[nodiscard]] LedgerView& view() { return *m_view; }
  /// What stands in the search.
  [[nodiscard]] QString searched() const;
  /// Puts the cursor into the search.
  void search();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void countCenters();

  workspace::LedgerFilter* m_filter = nullptr;
  QLineEdit* m_search;
  QLabel* m_count;
  LedgerView* m_view;
};

}  // namespace guapai::ui
