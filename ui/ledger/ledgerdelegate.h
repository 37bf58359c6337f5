#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace guapai::ui {

class LedgerView;

/// Paints the cells of the ledger, in the wide and in the narrow shape of its view. The view is its parent and outlives
/// it.
class LedgerDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  explicit LedgerDelegate(LedgerView* view);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  void paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  /// Paints below the name what the search has found in the center's answers.
  static void paintFound(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area,
                         const QString& found);
  void paintStrip(QPainter* painter, const QRect& area, const QModelIndex& index, const QPalette& palette) const;
  void paintOutcome(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  void paintPlain(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

  LedgerView* m_view;
};

}  // namespace guapai::ui
