#include "board/chart.h"

#include <algorithm>
#include <memory>

#include <QtCore/QMimeData>
#include <QtCore/QtMath>
#include <QtGui/QClipboard>
#include <QtGui/QHelpEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolTip>

#include "platform/shown.h"
#include "widgets/screenreader.h"

namespace guapai::ui {
namespace {

constexpr int kFootHeight = 30;  ///< the line below the chart that names the marked item
constexpr qreal kClipboardFineness = 2;

/// Black on white, whatever colours the screen has.
QPalette paperPalette() {
  QPalette palette(Qt::white);
  palette.setColor(QPalette::Base, Qt::white);
  palette.setColor(QPalette::Window, Qt::white);
  palette.setColor(QPalette::Text, Qt::black);
  palette.setColor(QPalette::WindowText, Qt::black);
  return palette;
}

}  // namespace

void fillHatched(QPainter& painter, const QRectF& area, const QColor& colour) {
  constexpr int kStep = 6;
  painter.save();
  painter.setClipRect(area, Qt::IntersectClip);
  painter.setPen(QPen(colour, 1));
  const int lines = qCeil((area.width() + area.height()) / kStep);
  for (int line = 0; line < lines; ++line) {
    const qreal left = area.left() - area.height() + line * kStep;
    painter.drawLine(QPointF(left, area.bottom()), QPointF(left + area.height(), area.top()));
  }
  painter.restore();
}

Chart::Chart(QWidget* parent) : QWidget(parent) {
  setReaderRole(*this, QAccessible::Chart);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Chart::setTable(terms::Table table) {
  m_table = std::move(table);
  m_marked = std::min(m_marked, itemCount() - 1);
  setAccessibleName(QString::fromStdString(m_table.title));
  tell();
  setFixedHeight(neededHeight() + kFootHeight);
  update();
}

ChartPens Chart::pens() const {
  return {.font = fontOf(font(), 0), .bold = fontOf(font(), 0, QFont::DemiBold), .palette = palette(), .marked = true};
}

QImage Chart::picture(QSize size, qreal fineness) const {
  QImage image(size * fineness, QImage::Format_RGB32);
  image.setDevicePixelRatio(fineness);
  image.fill(Qt::white);
  ChartPens own = pens();
  own.palette = paperPalette();
  own.marked = false;
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(own.font);
  draw(painter, QRectF(QPointF(), QSizeF(size)), own);
  return image;
}

void Chart::copy() {
  auto content = std::make_unique<QMimeData>();
  content->setImageData(picture({width(), neededHeight()}, kClipboardFineness));
  content->setText(QString::fromStdString(terms::tabSeparated(m_table)));
  QApplication::clipboard()->setMimeData(content.release());
  Q_EMIT copied();
}

void Chart::copyFigures() {
  QApplication::clipboard()->setText(QString::fromStdString(terms::tabSeparated(m_table)));
  Q_EMIT copied();
}

void Chart::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const ChartPens own = pens();
  painter.fillRect(rect(), own.base());
  painter.setFont(own.font);
  const QRectF area = QRectF(rect()).adjusted(0, 0, 0, -kFootHeight);
  draw(painter, area, own);
  const QRectF foot(4, area.bottom() + 4, width() - 8, kFootHeight - 6);
  painter.setFont(own.font);
  painter.setPen(own.own().muted);
  painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(markedText(), Qt::ElideRight, static_cast<int>(foot.width())));
  if (!hasFocus()) return;
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(QPen(own.own().accent, 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Chart::mark(int item) {
  if (item == m_marked) return;
  m_marked = item;
  tell();
  update();
}

/// Tells screen readers the marked item or, where none is marked, all figures: the heads of the table and then its
/// rows, a line each.
void Chart::tell() {
  if (m_marked >= 0) return setAccessibleDescription(platform::shown(markedText()));
  QString figures = QString::fromStdString(terms::tabSeparated(m_table)).trimmed();
  setAccessibleDescription(platform::shown(figures.replace(u'\t', u' ')));
}

int Chart::itemBeside(int item, Qt::Key key) const {
  const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
  return std::clamp(item + (back ? -1 : 1), 0, itemCount() - 1);
}

void Chart::openMarked() {
  if (m_marked < 0) return;
  if (const auto id = centerOf(m_marked)) Q_EMIT centerWanted(*id);
}

void Chart::keyPressEvent(QKeyEvent* event) {
  const auto key = static_cast<Qt::Key>(event->key());
  const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
  if (event->matches(QKeySequence::Copy)) {
    copy();
  } else if (isArrow && itemCount() > 0) {
    mark(m_marked < 0 ? 0 : itemBeside(m_marked, key));
  } else if ((key == Qt::Key_Home || key == Qt::Key_End) && itemCount() > 0) {
    mark(key == Qt::Key_Home ? 0 : itemCount() - 1);
  } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    openMarked();
  } else {
    QWidget::keyPressEvent(event);
  }
}

void Chart::mouseMoveEvent(QMouseEvent* event) {
  const int item = itemAt(event->position());
  if (item >= 0 || !hasFocus()) mark(item);
}

void Chart::leaveEvent(QEvent* event) {
  if (!hasFocus()) mark(-1);
  QWidget::leaveEvent(event);
}

void Chart::mouseDoubleClickEvent(QMouseEvent* event) {
  mark(itemAt(event->position()));
  openMarked();
}

void Chart::contextMenuEvent(QContextMenuEvent* event) {
  auto* const menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("chartMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("&Copy picture"), QKeySequence::Copy, this, &Chart::copy);
  menu->addAction(tr("Copy &figures"), this, &Chart::copyFigures);
  menu->addAction(tr("&Print…"), this, &Chart::printWanted);
  menu->addAction(tr("&Save figures as table…"), this, &Chart::saveWanted);
  menu->popup(event->globalPos());
}

bool Chart::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
    event->accept();
    return true;
  }
  if (event->type() == QEvent::ToolTip) {
    const auto* const help = static_cast<QHelpEvent*>(event);
    const int item = itemAt(help->pos());
    if (item >= 0) {
      QToolTip::showText(help->globalPos(), itemText(item), this);
    } else {
      QToolTip::hideText();
    }
    return true;
  }
  return QWidget::event(event);
}

void Chart::focusInEvent(QFocusEvent* event) {
  if (event->reason() != Qt::MouseFocusReason && m_marked < 0 && itemCount() > 0) mark(0);
  QWidget::focusInEvent(event);
  update();
}

void Chart::focusOutEvent(QFocusEvent* event) {
  mark(-1);
  QWidget::focusOutEvent(event);
  update();
}

}  // namespace guapai::ui
