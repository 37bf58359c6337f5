#include "editors/wrappedtext.h"

#include <algorithm>

#include <QtCore/QtMath>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace guapai::ui {
namespace {

/// Breaks the text into lines. @return the height of all of them.
qreal layOut(QTextLayout& layout, int width, Qt::Alignment align) {
  QTextOption option(align & Qt::AlignHorizontal_Mask);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  qreal height = 0;
  layout.beginLayout();
  for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    line.setPosition(QPointF(0, height));
    height += line.height();
  }
  layout.endLayout();
  return height;
}

}  // namespace

int wrappedHeight(const QString& text, const QFont& font, int width) {
  QTextLayout layout(text, font);
  return qCeil(layOut(layout, width, Qt::AlignLeft));
}

void drawWrapped(QPainter& painter, const QRect& room, Qt::Alignment align, const QString& text) {
  QTextLayout layout(text, painter.font(), painter.device());
  const qreal height = layOut(layout, room.width(), align);
  layout.draw(&painter, QPointF(room.left(), room.top() + std::max(0.0, (room.height() - height) / 2)));
}

}  // namespace guapai::ui
