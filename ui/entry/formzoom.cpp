#include "entry/formzoom.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include "entry/formpage.h"
#include "entry/formview.h"

namespace guapai::ui {
namespace {

bool isOnForm(const QWidget& part) {
  const QWidget* around = &part;
  while (around != nullptr && qobject_cast<const FormView*>(around) == nullptr) around = around->parentWidget();
  return around != nullptr;
}

QFont enlarged(QFont font, int from, int to) {
  font.setPointSizeF(font.pointSizeF() * to / from);
  return font;
}

/// Enlarges the words of the page and of those parts that have a font of their own; the others follow the page. A part
/// that is made later takes its font from one that is enlarged already.
/// @param from, to  in percent.
void enlargeWords(QWidget& page, int from, int to) {
  if (from == to) return;
  std::vector<std::pair<QWidget*, QFont>> fonts{{&page, enlarged(page.font(), from, to)}};
  for (QWidget* const part : page.findChildren<QWidget*>())
    if (part->testAttribute(Qt::WA_SetFont) && !isOnForm(*part))
      fonts.emplace_back(part, enlarged(part->font(), from, to));
  for (const auto& [part, font] : fonts) part->setFont(font);
}

}  // namespace

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

void FormZoom::followWords(QWidget& page) {
  QWidget* const whole = &page;
  for (FormView* const form : whole->findChildren<FormView*>())
    form->setFont(enlarged(form->font(), 1, 1));  // it stays
  QList<QAbstractScrollArea*> scrolled = whole->findChildren<QAbstractScrollArea*>();
  if (auto* const area = qobject_cast<QAbstractScrollArea*>(whole)) scrolled.append(area);
  for (QAbstractScrollArea* const area : scrolled) area->viewport()->installEventFilter(this);
  whole->installEventFilter(this);
  enlargeWords(page, kUsualZoom, m_percent);
  connect(this, &FormZoom::changed, whole, [this, whole, before = m_percent]() mutable {
    enlargeWords(*whole, std::exchange(before, m_percent), m_percent);
  });
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
