#include "editors/wrappedtext.h"

#include <algorithm>

#include <QtCore/QtMath>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace guapai::ui {

qreal layOutLines(QTextLayout& layout, qreal width, Qt::Alignment align, bool hasLeading) {
  QTextOption option(align & Qt::AlignHorizontal_Mask);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  qreal height = 0;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLeadingIncluded(hasLeading);
    line.setLineWidth(width);
    line.setPosition(QPointF(0, height));
    height += line.height();
  }
  layout.endLayout();
  return height;
}

int wrappedHeight(const QString& text, const QFont& font, int width) {
  QTextLayout layout(text, font);
  return qCeil(layOutLines(layout, width, Qt::AlignLeft, false));
}

void drawWrapped(QPainter& painter, const QRect& room, Qt::Alignment align, const QString& text) {
  QTextLayout layout(text, painter.font(), painter.device());
  const qreal height = layOutLines(layout, room.width(), align, false);
  layout.draw(&painter, QPointF(room.left(), room.top() + std::max(0.0, (room.height() - height) / 2)));
}

}  // namespace guapai::ui
