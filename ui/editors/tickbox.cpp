#include "editors/tickbox.h"

#include <QtGui/QPainter>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kEdge = 3;
constexpr int kGap = 4;

}  // namespace

TickBox::TickBox(const QString& word, Style style, bool wordFirst, QWidget* parent)
    : QCheckBox(word, parent), m_style(style), m_wordFirst(wordFirst) {
  setAttribute(Qt::WA_Hover);
  setFocusPolicy(Qt::StrongFocus);
}

int TickBox::markWidth() const {
  const int figure = fontMetrics().height();
  return m_style == Style::Box ? figure * 3 / 4 : figure * 2;
}

QSize TickBox::sizeHint() const {
  const int word = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text()) + kGap;
  return {2 * kEdge + markWidth() + word, fontMetrics().height() + 6};
}

void TickBox::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Colours& tones = colours(palette());
  if (hasFocus()) {
    QColor wash = tones.accent;
    wash.setAlpha(22);
    painter.fillRect(rect(), wash);
    painter.fillRect(QRect(0, height() - 2, width(), 2), tones.accent);
  }
  const QRect room = rect().adjusted(kEdge, 0, -kEdge, 0);
  const int word = room.width() - markWidth() - kGap;
  const QRect wordRoom(m_wordFirst ? room.left() : room.left() + markWidth() + kGap, 0, word + 1, height());
  const QRect markRoom(m_wordFirst && !text().isEmpty() ? room.right() + 1 - markWidth() : room.left(), 0, markWidth(),
                       height());
  painter.setPen(palette().color(QPalette::Text));
  if (!text().isEmpty()) painter.drawText(wordRoom, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), text());
  paintMark(painter, markRoom);
}

void TickBox::paintMark(QPainter& painter, const QRect& room) const {
  const Colours& tones = colours(palette());
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal side = fontMetrics().height() * 0.62;
  QRectF box(0, 0, side, side);
  box.moveCenter(QRectF(room).center());
  if (m_style == Style::Box) {
    box = QRectF(box.toRect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(underMouse() || hasFocus() ? tones.accent : tones.muted, 1));
    painter.drawRect(box);
  } else {
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(room, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), QStringLiteral("（"));
    painter.drawText(room, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter), QStringLiteral("）"));
  }
  if (!isChecked()) return;
  painter.setPen(QPen(tones.accent, side * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  const auto at = [&box](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
  painter.drawPolyline(QPolygonF{at(0.18, 0.52), at(0.42, 0.78), at(0.84, 0.22)});
}

}  // namespace guapai::ui
