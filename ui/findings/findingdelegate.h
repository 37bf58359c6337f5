#pragma once

#include <vector>

#include <QtWidgets/QStyledItemDelegate>

class QListView;

namespace guapai::ui {

/// Draws a finding: sign, item, result; under it the reason of what is not met, and, for the chosen one, everything
/// that is known about it.
class FindingDelegate : public QStyledItemDelegate {
  Q_OBJECT

public:
  explicit FindingDelegate(QListView* view);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
  struct Paragraph {
    QString text;
    QColor colour;
  };

  [[nodiscard]] bool isUnfolded(const QModelIndex& index) const;
  /// What stands under the first line.
  [[nodiscard]] std::vector<Paragraph> paragraphs(const QModelIndex& index, const QPalette& palette) const;
  [[nodiscard]] int headHeight(const QFontMetrics& metrics) const;
  void paintHead(QPainter* painter, const QStyleOptionViewItem& option, const QRect& line,
                 const QModelIndex& index) const;

  QListView* m_view;
};

}  // namespace guapai::ui
