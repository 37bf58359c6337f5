#pragma once

#include <QtWidgets/QHeaderView>

namespace guapai::ui {

/// The column heads of the ledger: words over a hairline, with a small mark at the column by which the list is sorted.
class LedgerHeader : public QHeaderView {
  Q_OBJECT

public:
  explicit LedgerHeader(QWidget* parent = nullptr);

protected:
  void paintSection(QPainter* painter, const QRect& area, int section) const override;
  [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
};

}  // namespace guapai::ui
