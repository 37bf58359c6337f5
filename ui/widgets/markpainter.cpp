#include "widgets/markpainter.h"

#include <algorithm>

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "widgets/theme.h"

namespace guapai::ui {
namespace {

using terms::ResultMark;
using Shape = ResultMark::Shape;

/// Signs are drawn on a square from 0 to 100.
constexpr qreal kSquare = 100;

QPainterPath checkMark() {
  QPainterPath path(QPointF(14, 54));
  path.lineTo(40, 80);
  path.lineTo(88, 22);
  return path;
}

QPainterPath cross() {
  QPainterPath path(QPointF(20, 20));
  path.lineTo(80, 80);
  path.moveTo(80, 20);
  path.lineTo(20, 80);
  return path;
}

QPainterPath questionMark() {
  QPainterPath path(QPointF(28, 34));
  path.cubicTo(28, 6, 74, 6, 74, 34);
  path.cubicTo(74, 52, 50, 48, 50, 66);
  path.moveTo(50, 86);
  path.lineTo(50, 88);
  return path;
}

QPainterPath twoArrows() {
  QPainterPath path(QPointF(10, 34));
  path.lineTo(88, 34);
  path.lineTo(68, 16);
  path.moveTo(90, 66);
  path.lineTo(12, 66);
  path.lineTo(32, 84);
  return path;
}

QPainterPath outlineOf(Shape shape) {
  switch (shape) {
    case Shape::Met:
      return checkMark();
    case Shape::NotMet:
      return cross();
    case Shape::Unknown:
      return questionMark();
    case Shape::Conflict:
      return twoArrows();
  }
  return {};
}

/// The seal reaches a little past the square, so that the sign in it stays large enough.
constexpr QRectF kSeal(-8, -8, 116, 116);
constexpr qreal kSealCorner = 20;
constexpr qreal kSignInSeal = 0.76;

/// White or black, whichever can be read on the colour, in the light and the dark theme.
QColor signOn(const QColor& seal) {
  return qGray(seal.rgb()) < 150 ? QColor(Qt::white) : QColor(Qt::black);
}

void paintSeal(QPainter& painter, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawRoundedRect(kSeal, kSealCorner, kSealCorner);
  const QPointF middle(kSquare / 2, kSquare / 2);
  painter.translate(middle);
  painter.scale(kSignInSeal, kSignInSeal);
  painter.translate(-middle);
}

}  // namespace

QColor colourOf(const ResultMark& mark, const QPalette& palette) {
  const Colours& own = colours(palette);
  if (mark.provisional) return own.muted;
  if (mark.shape == Shape::Met) return own.met;
  return mark.shape == Shape::NotMet ? own.notMet : own.doubtful;
}

void paintMark(QPainter& painter, const QRectF& area, const ResultMark& mark, const QColor& colour) {
  const qreal side = std::min(area.width(), area.height());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.translate(area.center() - QPointF(side, side) / 2);
  painter.scale(side / kSquare, side / kSquare);
  const qreal thickness = std::max(kSquare * 1.6 / side, kSquare / 9);
  if (mark.ruled) paintSeal(painter, colour);
  painter.setPen(QPen(mark.ruled ? signOn(colour) : colour, thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawPath(outlineOf(mark.shape));
  painter.restore();
}

}  // namespace guapai::ui
