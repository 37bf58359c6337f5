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

void ElidedLabel::setText(const QString& text) {
  QLabel::setText(platform::shownLine(text));
  setToolTip(QLabel::text());
}

QSize ElidedLabel::minimumSizeHint() const {
  return {0, PlainLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setPen(palette().color(foregroundRole()));
  painter.drawText(contentsRect(), static_cast<int>(alignment()),
                   fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

}  // namespace guapai::ui
