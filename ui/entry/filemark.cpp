#include "entry/filemark.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include "platform/shown.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

constexpr int kClipWidth = 9;
constexpr int kSide = 3;
constexpr qreal kClipHeight = 12;

/// A paper clip: three bends of wire, 9 pixels wide and 12 high.
QPainterPath clip() {
  QPainterPath wire;
  wire.moveTo(7.5, 4);
  wire.lineTo(7.5, 8);
  wire.arcTo(QRectF(1.5, 5, 6, 6), 0, -180);
  wire.lineTo(1.5, 3.5);
  wire.arcTo(QRectF(1.5, 1.5, 4, 4), 180, -180);
  wire.lineTo(5.5, 8);
  wire.arcTo(QRectF(3.5, 7, 2, 2), 0, -180);
  wire.lineTo(3.5, 4.5);
  return wire;
}

}  // namespace

FileMark::FileMark(QWidget* parent) : QAbstractButton(parent) {
  setObjectName(QStringLiteral("fileMark"));
  setFocusPolicy(Qt::NoFocus);
  setCursor(Qt::PointingHandCursor);
}

void FileMark::setFiles(const QStringList& names) {
  if (m_names == names) return;
  m_names = names;
  setText(QString::number(names.size()));
  const QString told = platform::shownLine(tr("Evidence: %1").arg(names.join(QStringLiteral("、"))));
  setToolTip(told);
  setAccessibleName(told);
  updateGeometry();
  update();
}

QSize FileMark::sizeHint() const {
  return {kClipWidth + fontMetrics().horizontalAdvance(text()) + 3 * kSide, fontMetrics().height()};
}

void FileMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor ink = underMouse() ? colours(palette()).accent : colours(palette()).muted;
  painter.setPen(QPen(ink, 1.2));
  painter.save();
  painter.translate(kSide, (height() - kClipHeight) / 2.0);
  painter.drawPath(clip());
  painter.restore();
  painter.drawText(rect().adjusted(kClipWidth + 2 * kSide, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
}

}  // namespace guapai::ui
