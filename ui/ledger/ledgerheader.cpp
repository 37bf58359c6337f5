#include "ledger/ledgerheader.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "district/ledgermodel.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using district::LedgerModel;

constexpr int kMargin = 10;
constexpr int kPadding = 14;
constexpr int kNumberGap = 2;  ///< the least distance between 第10项 and its neighbours

/// The mark of the sorted column, 7 pixels wide: it points up when the order is ascending.
QPainterPath sortMark(QPointF middle, Qt::SortOrder order) {
  const qreal way = order == Qt::AscendingOrder ? -1 : 1;
  QPainterPath path(middle + QPointF(-3.5, -2 * way));
  path.lineTo(middle + QPointF(0, 2 * way));
  path.lineTo(middle + QPointF(3.5, -2 * way));
  return path;
}

}  // namespace

LedgerHeader::LedgerHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
  setSectionsClickable(true);
  setHighlightSections(false);
  setMinimumSectionSize(20);
  viewport()->setBackgroundRole(QPalette::Base);
}

QSize LedgerHeader::sectionSizeFromContents(int) const {
  return {minimumSectionSize(), fontMetrics().height() + kPadding};
}

/// The head of a result is its number. What the criterion is about stands in the tool tip.
void LedgerHeader::paintSection(QPainter* painter, const QRect& area, int section) const {
  const Colours& own = colours(palette());
  const bool isResult = section >= LedgerModel::FirstResult;
  const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == section;
  QString words = model()->headerData(section, orientation()).toString().section(QLatin1Char('\n'), 0, 0);
  painter->save();
  painter->fillRect(area, palette().color(QPalette::Base));
  painter->setPen(own.hairline);
  painter->drawLine(area.bottomLeft(), area.bottomRight());
  painter->setPen(sorts ? palette().color(QPalette::Text) : own.muted);
  const QRect text = isResult ? area : area.adjusted(section == LedgerModel::Name ? kMargin + 3 : kMargin, 0, 0, 0);
  if (isResult) painter->setFont(fontOf(font(), -1));  // a smaller font keeps 第10项 away from its neighbours
  const auto alignment = Qt::AlignVCenter | (isResult ? Qt::AlignHCenter : Qt::AlignLeft);
  const int room = text.width() - (isResult ? kNumberGap : 0);
  if (isResult && painter->fontMetrics().horizontalAdvance(words) > room)
    words = model()->headerData(section, orientation(), LedgerModel::ShortHeadRole).toString();
  if (painter->fontMetrics().horizontalAdvance(words) <= text.width())
    painter->drawText(text, static_cast<int>(alignment.toInt()), words);
  if (sorts) {
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(own.accent, 1.5));
    const int end = text.left() + fontMetrics().horizontalAdvance(words) + 10;
    const QPointF middle = isResult ? QPointF(area.center().x(), area.top() + 5) : QPointF(end, area.center().y());
    painter->drawPath(sortMark(middle, sortIndicatorOrder()));
  }
  painter->restore();
}

}  // namespace guapai::ui
