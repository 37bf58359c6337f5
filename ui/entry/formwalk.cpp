#include "entry/formwalk.h"

#include <algorithm>

#include <QtWidgets/QPushButton>

#include "editors/answereditor.h"
#include "editors/tickbox.h"
#include "entry/formpage.h"
#include "entry/listrows.h"

namespace guapai::ui {

AnswerEditor* editorAround(QWidget* widget) {
  for (; widget != nullptr; widget = widget->parentWidget())
    if (auto* const editor = qobject_cast<AnswerEditor*>(widget)) return editor;
  return nullptr;
}

void setAside(QPushButton& button) {
  button.setFocusPolicy(Qt::TabFocus);
}

namespace {

bool isAside(const QWidget& stop) {
  return stop.focusPolicy() == Qt::TabFocus && qobject_cast<const QPushButton*>(&stop) != nullptr;
}

}  // namespace

bool FormWalk::step(bool forward, By by) {
  // The answer may bring the next stop into being, or take it away: it is settled first.
  AnswerEditor* const left = editorAround(m_view->window()->focusWidget());
  if (left != nullptr && left->isOpen()) left->commit();
  QWidget* const holder = m_view->window()->focusWidget();
  if (by == By::Enter && forward && holder != nullptr && leavesList(holder)) return true;
  QList<QWidget*> stops = by == By::Enter ? m_page->stopsByLane() : m_page->stops();
  if (by == By::Enter) stops.removeIf([holder](const QWidget* stop) { return stop != holder && isAside(*stop); });
  qsizetype at = stops.indexOf(holder);
  if (at < 0) {
    // A mark that has the focus but is no stop (TickEditor::stops) counts as the stop of its editor.
    const auto holds = [holder](QWidget* stop) {
      return holder != nullptr && stop->parentWidget() == holder->parentWidget();
    };
    at = std::ranges::find_if(stops, holds) - stops.begin();
    if (at == stops.size()) return stepOut(forward);
  }
  const qsizetype to = at + (forward ? 1 : -1);
  if (to < 0 || to >= stops.size()) {
    if (by == By::Tab) return stepOut(forward);
    Q_EMIT endReached(forward);
    return true;
  }
  stops[to]->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  return true;
}

/// Moves the focus from the empty new row of a list to the list's tick. @return whether it did.
bool FormWalk::leavesList(const QWidget* holder) const {
  for (const auto& list : m_page->lists()) {
    const RowView* const row = list->rowOf(holder);
    if (row == nullptr || row->id || !row->isBlank()) continue;
    list->bar().tick()->setFocus(Qt::TabFocusReason);
    return true;
  }
  return false;
}

/// Moves the focus past the ends of the page, to the window's next or previous widget. It is counted from the view,
/// because rows that were made late stand at the end of Qt's chain.
bool FormWalk::stepOut(bool forward) {
  const auto goOn = [forward](QWidget* widget) {
    return forward ? widget->nextInFocusChain() : widget->previousInFocusChain();
  };
  for (QWidget* next = goOn(m_view); next != m_view; next = goOn(next)) {
    const bool takes = (next->focusPolicy() & Qt::TabFocus) != 0 && next->isVisible() && next->isEnabled();
    if (!takes || m_view->isAncestorOf(next) || next->window() != m_view->window()) continue;
    next->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
  }
  return false;
}

}  // namespace guapai::ui
