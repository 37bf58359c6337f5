#include "entry/formzoom.h"

#include <algorithm>

#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include "entry/formpage.h"
#include "entry/formview.h"

namespace guapai::ui {

void FormZoom::setPercent(int percent) {
  if (percent == m_percent) return;
  m_percent = percent;
  Q_EMIT changed();
}

void FormZoom::follow(FormView& form) {
  FormView* const view = &form;
  view->viewport()->installEventFilter(this);
  connect(this, &FormZoom::changed, view, [this, view] { showIn(*view); });
  showIn(*view);
}

/// Where the cursor is in the form, the form itself keeps that blank in sight. Otherwise the rows that are in sight
/// stay there.
void FormZoom::showIn(FormView& form) const {
  auto& page = *qobject_cast<FormPage*>(form.widget());
  QScrollBar& bar = *form.verticalScrollBar();
  const int height = std::max(page.height(), 1);
  const int top = bar.value();
  page.setZoom(m_percent);
  if (!page.isAncestorOf(form.window()->focusWidget())) bar.setValue(top * page.height() / height);
}

/// No blank takes the wheel, so that it comes to the part of the view that shows the page.
bool FormZoom::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel) return QObject::eventFilter(watched, event);
  const auto& wheel = *static_cast<QWheelEvent*>(event);
  if (!wheel.modifiers().testFlag(Qt::ControlModifier)) return false;
  m_turned += wheel.angleDelta().y();
  const int steps = m_turned / QWheelEvent::DefaultDeltasPerStep;
  m_turned -= steps * QWheelEvent::DefaultDeltasPerStep;
  if (steps != 0) Q_EMIT wanted(steps);
  event->accept();
  return true;
}

}  // namespace guapai::ui
