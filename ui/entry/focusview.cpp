#include "entry/focusview.h"

#include <algorithm>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include "entry/formpage.h"

namespace guapai::ui {
namespace {

/// Pixels that are kept free above and below the row that has the focus.
constexpr int kMargin = 48;
constexpr int kSideMargin = 16;

/// Whether the key moves the page or is only held down with another key. Such a key types nothing.
bool scrolls(const QKeyEvent& key) {
  switch (key.key()) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_Meta:
      return true;
    default:
      return false;
  }
}

}  // namespace

FocusView::FocusView(QScrollArea& view, FormPage& page) : m_view(&view), m_page(&page) {}

void FocusView::follow(QWidget* holder) {
  if (m_holder != nullptr) m_holder->removeEventFilter(this);
  m_holder = holder;
  holder->installEventFilter(this);
  show(holder);
}

/// A blank that was scrolled away is brought back before anything is typed into it.
bool FocusView::eventFilter(QObject* watched, QEvent* event) {
  const bool composes = event->type() == QEvent::InputMethod;
  const bool types = event->type() == QEvent::KeyPress && !scrolls(*static_cast<QKeyEvent*>(event));
  if (composes || types) show(m_holder);
  return QObject::eventFilter(watched, event);
}

void FocusView::show(const QWidget* widget) {
  const QRect row = m_page->rowRect(widget);
  if (row.isNull()) return;
  // Where the row is taller than the view, at least the editor itself is brought into sight.
  const int room = m_view->viewport()->height();
  const bool fits = row.height() + 2 * kMargin <= room;
  const int top = fits ? row.top() : widget->mapTo(m_page, QPoint(0, 0)).y();
  const int bottom = fits ? row.bottom() : top + std::min(widget->height(), room / 2);
  QScrollBar* const bar = m_view->verticalScrollBar();
  if (top - kMargin < bar->value())
    bar->setValue(top - kMargin);
  else if (bottom + kMargin > bar->value() + room)
    bar->setValue(bottom + kMargin - room);
  showAcross(widget);
}

/// Where the page is wider than the view, the whole row cannot be seen: at least the editor is brought into sight.
void FocusView::showAcross(const QWidget* widget) {
  const int room = m_view->viewport()->width();
  const int left = widget->mapTo(m_page, QPoint(0, 0)).x();
  const int right = left + std::min(widget->width(), room - 2 * kSideMargin);
  QScrollBar* const bar = m_view->horizontalScrollBar();
  if (right + kSideMargin <= room)
    bar->setValue(0);
  else if (left - kSideMargin < bar->value())
    bar->setValue(left - kSideMargin);
  else if (right + kSideMargin > bar->value() + room)
    bar->setValue(right + kSideMargin - room);
}

}  // namespace guapai::ui
