#include "print/centerdelegate.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include "district/casechoice.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kRightMargin = 8;
constexpr int kPadding = 5;
constexpr int kLineGap = 2;

}  // namespace

void CenterDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const QStyle& style = *QApplication::style();
  const Colours& own = colours(option.palette);
  painter->save();
  const bool isSelected = option.state.testFlag(QStyle::State_Selected) && option.widget->hasFocus();
  if (isSelected) painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
  painter->setPen(own.hairline);
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

  QStyleOptionButton tick;
  const int size = style.pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
  // Box and words have the margins that the style gives to items that can be ticked, as in the list of papers above.
  const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
  const QRect words = option.rect.adjusted(size + 3 * margin, kPadding, -kRightMargin, -kPadding);
  const int besideName = words.top() + (QFontMetrics(option.font).height() - size) / 2;
  tick.rect = QRect(option.rect.left() + margin, besideName, size, size);
  tick.palette = option.palette;
  const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  tick.state = QStyle::State_Enabled | (ticked ? QStyle::State_On : QStyle::State_Off);
  style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &tick, painter, option.widget);

  const auto line = [&](const QFont& font, const QString& text, int top) {
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->drawText(QRect(words.left(), top, words.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(text, Qt::ElideRight, words.width()));
    return top + metrics.height() + kLineGap;
  };
  painter->setPen(option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
  const int second = line(option.font, index.data().toString(), words.top());
  if (!isSelected) painter->setPen(own.muted);
  line(fontOf(option.font, -1), index.data(district::CaseChoice::StateRole).toString(), second);
  painter->restore();
}

QSize CenterDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& /*index*/) const {
  const int lines = QFontMetrics(option.font).height() + QFontMetrics(fontOf(option.font, -1)).height();
  return {0, lines + kLineGap + 2 * kPadding};
}

/// A click anywhere on the line ticks or unticks it, and so does Space.
bool CenterDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& /*option*/,
                                 const QModelIndex& index) {
  const bool clicked =
      event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
  const bool spaced = event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
  if (!clicked && !spaced) return false;
  const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
  return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace guapai::ui
