#include "widgets/plainlabel.h"

#include <QtGui/QPainter>

#include "platform/shown.h"

namespace guapai::ui {

PlainLabel::PlainLabel(QWidget* parent) : QLabel(parent) {
  setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString& text, QWidget* parent) : PlainLabel(parent) {
  setText(text);
}

void PlainLabel::setText(const QString& text) {
  QLabel::setText(platform::shown(text));
}

ElidedLabel::ElidedLabel(QWidget* parent) : PlainLabel(parent) {
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setText(const QString& text, const QString& tail) {
  m_tail = platform::shownLine(tail);
  QLabel::setText(platform::shownLine(text) + m_tail);
  setToolTip(QLabel::text());
}

QSize ElidedLabel::minimumSizeHint() const {
  return {0, PlainLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setPen(palette().color(foregroundRole()));
  const int room = contentsRect().width();
  const int beforeTail = room - fontMetrics().horizontalAdvance(m_tail);
  QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room);
  if (shown != text() && beforeTail > fontMetrics().horizontalAdvance(u'…'))
    shown = fontMetrics().elidedText(text().chopped(m_tail.size()), Qt::ElideRight, beforeTail) + m_tail;
  painter.drawText(contentsRect(), static_cast<int>(alignment()), shown);
}

}  // namespace guapai::ui
