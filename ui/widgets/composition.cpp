#include "widgets/composition.h"

#include <utility>

#include <QtCore/QPointer>
#include <QtGui/QInputMethod>
#include <QtGui/QInputMethodEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

namespace guapai::ui {

Composition& Composition::ofProgram() {
  static QPointer<Composition> only;
  if (only == nullptr) only = new Composition(qApp);
  return *only;
}

Composition::Composition(QObject* parent) : QObject(parent) {
  parent->installEventFilter(this);
}

/// Some input methods commit when they are asked to, others (fcitx5) only when they are reset.
void Composition::askInputMethod() {
  QInputMethod& method = *QGuiApplication::inputMethod();
  method.commit();
  if (ofProgram().runsIn(QApplication::focusWidget())) method.reset();
}

Composition::Before Composition::textOf(const QWidget& widget) {
  if (const auto* const line = qobject_cast<const QLineEdit*>(&widget)) {
    const bool isSelected = line->hasSelectedText();
    const int caret = line->cursorPosition();
    if (!isSelected) return {.text = line->text(), .anchor = caret, .caret = caret};
    return {.text = line->text(), .anchor = line->selectionStart(), .caret = line->selectionEnd()};
  }
  if (const auto* const pad = qobject_cast<const QPlainTextEdit*>(&widget)) {
    const QTextCursor cursor = pad->textCursor();
    return {.text = pad->toPlainText(), .anchor = cursor.anchor(), .caret = cursor.position()};
  }
  return {};
}

void Composition::bringBack(QWidget& widget, const Before& before) {
  if (auto* const line = qobject_cast<QLineEdit*>(&widget); line != nullptr && line->text() != before.text) {
    line->setText(before.text);
    line->setSelection(before.anchor, before.caret - before.anchor);
  } else if (auto* const pad = qobject_cast<QPlainTextEdit*>(&widget);
             pad != nullptr && pad->toPlainText() != before.text) {
    pad->setPlainText(before.text);
    QTextCursor cursor = pad->textCursor();
    cursor.setPosition(before.anchor);
    cursor.setPosition(before.caret, QTextCursor::KeepAnchor);
    pad->setTextCursor(cursor);
  }
}

QString Composition::composedIn(const QWidget& widget) const {
  const auto running = m_running.find(&widget);
  return running == m_running.end() ? QString() : running->second.composed;
}

QString Composition::wholeText(const QWidget& widget) const {
  Before now = textOf(widget);
  return now.text.insert(now.caret, composedIn(widget));
}

Composition::End Composition::settle() {
  const QPointer<QWidget> holder = QApplication::focusWidget();
  if (!runsIn(holder)) return End::Committed;
  const QString whole = wholeText(*holder);
  m_ask ? m_ask() : askInputMethod();
  if (runsIn(holder)) return End::Open;
  if (holder == nullptr || !m_isDropped) return End::Committed;
  Q_EMIT dropped(holder, whole);
  return End::Dropped;
}

void Composition::drop(QWidget& widget) {
  QInputMethodEvent nothing;
  QApplication::sendEvent(&widget, &nothing);
}

/// A press elsewhere and a focus that is about to move are seen here before they take effect. Afterwards it is too late
/// to ask.
void Composition::settleBefore(const QObject& watched, const QEvent& event) {
  if (m_running.empty() || !watched.isWidgetType()) return;
  const bool isPressed = event.type() == QEvent::MouseButtonPress || event.type() == QEvent::TouchBegin;
  const bool isElsewhere = isPressed && !m_running.contains(&watched);
  const bool isLeft = event.type() == QEvent::FocusAboutToChange && m_running.contains(&watched);
  if (isElsewhere || isLeft) settle();
}

bool Composition::eventFilter(QObject* watched, QEvent* event) {
  settleBefore(*watched, *event);
  if (event->type() != QEvent::InputMethod || !watched->isWidgetType() || event == m_delivered) return false;
  const auto& step = *static_cast<const QInputMethodEvent*>(event);
  if (step.preeditString().isEmpty() && !m_running.contains(watched)) return false;
  deliver(*static_cast<QWidget*>(watched), *event, step);
  return true;
}

void Composition::deliver(QWidget& widget, QEvent& event, const QInputMethodEvent& step) {
  const auto running = m_running.find(&widget);
  const Before before = running == m_running.end() ? textOf(widget) : running->second.before;
  const bool goesOn = !step.preeditString().isEmpty();
  const bool commits = !step.commitString().isEmpty() || step.replacementLength() > 0;
  // This comes before the widget tells of its changes, because whoever hears of them asks for what is composed.
  if (goesOn)
    m_running.insert_or_assign(&widget, Running{.before = before, .composed = step.preeditString()});
  else
    m_running.erase(&widget);
  connect(&widget, &QObject::destroyed, this, &Composition::forget, Qt::UniqueConnection);
  const QPointer<QWidget> alive(&widget);
  const QEvent* const outer = std::exchange(m_delivered, &event);
  QCoreApplication::sendEvent(&widget, &event);
  m_delivered = outer;
  if (alive == nullptr) return;
  if (!goesOn) m_isDropped = !commits;
  if (!goesOn && !commits) bringBack(widget, before);
  if (const auto now = m_running.find(&widget); now != m_running.end() && commits) now->second.before = textOf(widget);
  Q_EMIT moved(&widget);
}

void Composition::forget(const QObject* widget) {
  m_running.erase(widget);
}

}  // namespace guapai::ui
