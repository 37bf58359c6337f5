#include "findings/findingdelegate.h"

#include <QtGui/QPainter>
#include <QtWidgets/QListView>

#include "session/findingsmodel.h"
#include "widgets/markpainter.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using session::FindingsModel;
using terms::ResultMark;

constexpr int kMargin = 14;
constexpr int kBar = 3;
constexpr int kMarkSize = 13;
constexpr int kHalfMark = kMarkSize / 2;
constexpr int kIndent = kMargin + kMarkSize + 9;
constexpr int kPadding = 7;
constexpr int kLeading = 3;

/// Separates a result from its cause: 待核 · 两表不一致. Only the result stands at the right; the reason below tells
/// the cause.
const QString kWhyMark = QStringLiteral(" · ");

QRect wrapped(const QFontMetrics& metrics, int width, const QString& text) {
  return metrics.boundingRect(QRect(0, 0, width, 10'000), Qt::AlignLeft | Qt::TextWordWrap, text);
}

ResultMark markAt(const QModelIndex& index) {
  return index.data(FindingsModel::MarkRole).value<ResultMark>();
}

/// Whether this is the first of the three disqualifiers, which stand apart under a caption of their own.
bool beginsDisqualifiers(const QModelIndex& index) {
  return index.data(FindingsModel::BeginsDisqualifiersRole).toBool();
}

}  // namespace

FindingDelegate::FindingDelegate(QListView* view) : QStyledItemDelegate(view), m_view(view) {}

bool FindingDelegate::isUnfolded(const QModelIndex& index) const {
  return m_view->currentIndex() == index;
}

std::vector<FindingDelegate::Paragraph> FindingDelegate::paragraphs(const QModelIndex& index,
                                                                    const QPalette& palette) const {
  const ResultMark mark = markAt(index);
  const bool unfolded = isUnfolded(index);
  std::vector<Paragraph> found;
  if (unfolded || mark.shape != ResultMark::Shape::Met)
    found.push_back({index.data(FindingsModel::ReasonRole).toString(), palette.color(QPalette::Text)});
  if (!unfolded) return found;
  const QColor muted = colours(palette).muted;
  for (const QString& line : index.data(FindingsModel::DetailsRole).toStringList()) found.push_back({line, muted});
  found.push_back({index.data(FindingsModel::ClauseRole).toString(), muted});
  return found;
}

int FindingDelegate::headHeight(const QFontMetrics& metrics) const {
  return metrics.height() + 2;
}

QSize FindingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const int width = m_view->viewport()->width();
  const QFontMetrics metrics(m_view->font());
  int height = kPadding * 2 + headHeight(metrics);
  if (beginsDisqualifiers(index)) height += metrics.height() + 2 * kPadding;
  for (const Paragraph& paragraph : paragraphs(index, option.palette))
    height += wrapped(metrics, width - kIndent - kMargin, paragraph.text).height() + kLeading;
  return {width, height};
}

void FindingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Colours& own = colours(option.palette);
  const QFontMetrics metrics(m_view->font());
  painter->save();
  painter->setFont(m_view->font());
  QRect area = option.rect;
  if (beginsDisqualifiers(index)) {
    painter->setPen(own.hairline);
    painter->drawLine(area.left() + kMargin, area.top() + kPadding, area.right() - kMargin, area.top() + kPadding);
    const QRect caption(area.left() + kMargin, area.top() + 2 * kPadding - 2, area.width(), metrics.height());
    painter->setPen(own.muted);
    painter->drawText(caption, Qt::AlignLeft | Qt::AlignVCenter, tr("Conditions of application"));
    area.setTop(area.top() + metrics.height() + 2 * kPadding);
  }
  if (isUnfolded(index)) {
    QColor tint = own.accent;
    tint.setAlphaF(0.10F);
    painter->fillRect(area, tint);
    if (m_view->hasFocus()) painter->fillRect(area.left(), area.top(), kBar, area.height(), own.accent);
  }
  const QRect head(area.left() + kMargin, area.top() + kPadding, area.width() - 2 * kMargin, headHeight(metrics));
  paintHead(painter, option, head, index);
  int top = head.bottom() + kLeading;
  const int width = area.width() - kIndent - kMargin;
  for (const Paragraph& paragraph : paragraphs(index, option.palette)) {
    const int height = wrapped(metrics, width, paragraph.text).height();
    painter->setPen(markAt(index).provisional ? own.muted : paragraph.colour);
    painter->drawText(QRect(area.left() + kIndent, top, width, height), Qt::AlignLeft | Qt::TextWordWrap,
                      paragraph.text);
    top += height + kLeading;
  }
  painter->restore();
}

void FindingDelegate::paintHead(QPainter* painter, const QStyleOptionViewItem& option, const QRect& line,
                                const QModelIndex& index) const {
  const ResultMark mark = markAt(index);
  const QColor colour = colourOf(mark, option.palette);
  paintMark(*painter, QRectF(line.left(), line.center().y() - kHalfMark, kMarkSize, kMarkSize), mark, colour);
  const QString result = index.data(FindingsModel::ResultTextRole).toString().section(kWhyMark, 0, 0);
  const QFontMetrics metrics(painter->font());
  const int resultWidth = metrics.horizontalAdvance(result);
  const QRect title = line.adjusted(kIndent - kMargin, 0, -resultWidth - 8, 0);
  painter->setPen(option.palette.color(QPalette::Text));
  painter->drawText(title, Qt::AlignLeft | Qt::AlignVCenter,
                    metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, title.width()));
  painter->setPen(colour);
  painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, result);
}

}  // namespace guapai::ui
