#pragma once

#include <vector>

#include <QtWidgets/QStyledItemDelegate>

class QListView;

namespace guapai::ui {

/// Paints a finding: its sign, item and result, and under them the reason when it is not met or open. Under the current
/// finding stands everything that is known about it. The view is the parent and outlives the delegate.
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

  /// Whether the finding is the current one, which shows everything.
  [[nodiscard]] bool isUnfolded(const QModelIndex& index) const;
  /// The paragraphs under the first line, as far as they are shown.
  [[nodiscard]] std::vector<Paragraph> paragraphs(const QModelIndex& index, const QPalette& palette) const;
  [[nodiscard]] int headHeight(const QFontMetrics& metrics) const;
  void paintHead(QPainter* painter, const QStyleOptionViewItem& option, const QRect& line,
                 const QModelIndex& index) const;

  QListView* m_view;
};

}  // namespace guapai::ui
