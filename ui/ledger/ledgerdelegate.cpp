#include "ledger/ledgerdelegate.h"

#include <QtGui/QPainter>

#include "district/ledgerfilter.h"
#include "ledger/ledgerview.h"
#include "widgets/markpainter.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using district::LedgerModel;
using terms::ResultMark;

constexpr int kMargin = 10;
constexpr int kBar = 3;
constexpr int kMarkSize = 13;
constexpr int kHalfMark = kMarkSize / 2;
constexpr int kStripMark = 10;
constexpr int kStripDrop = 2 - kStripMark / 2;  ///< from the middle of the line to the upper edge of a mark
constexpr int kStripStep = 13;
constexpr int kStripGap = 6;  ///< between the criteria and the disqualifiers
constexpr int kCriteria = 11;
constexpr int kLeastWords = 60;  ///< in a narrower column only the sign is painted

ResultMark markAt(const QModelIndex& index) {
  return index.data(LedgerModel::MarkRole).value<ResultMark>();
}

}  // namespace

LedgerDelegate::LedgerDelegate(LedgerView* view) : QStyledItemDelegate(view), m_view(view) {}

void LedgerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const Colours& own = colours(option.palette);
  painter->save();
  if (option.state.testFlag(QStyle::State_Selected)) {
    painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    if (index.column() == LedgerModel::Name)
      painter->fillRect(option.rect.left(), option.rect.top(), kBar, option.rect.height(), own.accent);
  }
  painter->setPen(own.hairline);
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  if (index.column() >= LedgerModel::FirstResult) {
    const ResultMark mark = markAt(index);
    QRectF area(0, 0, kMarkSize, kMarkSize);
    area.moveCenter(QRectF(option.rect).center());
    paintMark(*painter, area, mark, colourOf(mark, option.palette));
  } else if (index.column() == LedgerModel::Name) {
    paintName(painter, option, index);
  } else if (index.column() == LedgerModel::Outcome) {
    paintOutcome(painter, option, index);
  } else {
    paintPlain(painter, option, index);
  }
  painter->restore();
}

void LedgerDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  QRect area = option.rect.adjusted(kMargin + kBar, 0, -4, 0);
  const QString name = index.data().toString();
  // The reason why a search shows the line stands under the name. In the narrow shape it replaces the strip of results.
  const QString found = index.data(district::LedgerFilter::kFoundRole).toString();
  if (m_view->isNarrow() || !found.isEmpty()) {
    area.adjust(0, 7, 0, -7);
    const int line = option.fontMetrics.height();
    const QRect below(area.left(), area.top() + line, area.width(), area.height() - line);
    if (found.isEmpty()) {
      paintStrip(painter, below, index, option.palette);
    } else {
      paintFound(painter, option, below, found);
    }
    area.setHeight(line);
  }
  painter->setPen(option.palette.color(QPalette::Text));
  painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                    option.fontMetrics.elidedText(name, Qt::ElideRight, area.width()));
}

void LedgerDelegate::paintFound(QPainter* painter, const QStyleOptionViewItem& option, const QRect& area,
                                const QString& found) {
  painter->setPen(colours(option.palette).muted);
  painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                    option.fontMetrics.elidedText(found, Qt::ElideRight, area.width()));
}

void LedgerDelegate::paintStrip(QPainter* painter, const QRect& area, const QModelIndex& index,
                                const QPalette& palette) const {
  int left = area.left();
  for (int column = LedgerModel::FirstResult; column < index.model()->columnCount(); ++column) {
    if (column == LedgerModel::FirstResult + kCriteria) left += kStripGap;
    const ResultMark mark = markAt(index.siblingAtColumn(column));
    paintMark(*painter, QRectF(left, area.center().y() + kStripDrop, kStripMark, kStripMark), mark,
              colourOf(mark, palette));
    left += kStripStep;
  }
}

void LedgerDelegate::paintOutcome(QPainter* painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const {
  const ResultMark mark = markAt(index);
  const QColor colour = colourOf(mark, option.palette);
  const bool narrow = m_view->isNarrow();
  QRect area = option.rect.adjusted(kMargin, narrow ? 7 : 0, -4, narrow ? -7 : 0);
  const int line = narrow ? option.fontMetrics.height() : area.height();
  const QRect first(area.left(), area.top(), area.width(), line);
  paintMark(*painter, QRectF(first.left(), first.center().y() - kHalfMark, kMarkSize, kMarkSize), mark, colour);
  if (option.rect.width() < kLeastWords) return;
  // 未达标（据申报）: in the narrow shape the words in brackets get a line of their own.
  const QString words = index.data().toString();
  const QChar bracket(u'（');
  const QRect text = first.adjusted(kMarkSize + 6, 0, 0, 0);
  painter->setPen(colour);
  painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter, narrow ? words.section(bracket, 0, 0) : words);
  if (!narrow || !words.contains(bracket)) return;
  painter->setPen(colours(option.palette).muted);
  painter->drawText(text.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter,
                    words.section(bracket, 1, 1).remove(QChar(u'）')));
}

void LedgerDelegate::paintPlain(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QRect area = option.rect.adjusted(kMargin, m_view->isNarrow() ? 7 : 0, -4, 0);
  const auto alignment = Qt::AlignLeft | (m_view->isNarrow() ? Qt::AlignTop : Qt::AlignVCenter);
  const bool decides = index.column() == LedgerModel::Decision;
  painter->setPen(decides ? option.palette.color(QPalette::Text) : colours(option.palette).muted);
  const auto draw = [&](const QRect& where, const QString& words) {
    painter->drawText(where, static_cast<int>(alignment.toInt()),
                      option.fontMetrics.elidedText(words, Qt::ElideRight, where.width()));
  };
  draw(area, index.data().toString());
  if (!m_view->isNarrow() || index.column() != LedgerModel::Stage) return;
  const QString decision = index.siblingAtColumn(LedgerModel::Decision).data().toString();
  painter->setPen(option.palette.color(QPalette::Text));
  if (decision != index.data().toString()) draw(area.translated(0, option.fontMetrics.height()), decision);
}

}  // namespace guapai::ui
