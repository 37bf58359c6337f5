#include "editors/answereditor.h"

#include <utility>
#include <vector>

#include <QtCore/QMetaMethod>
#include <QtGui/QFocusEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>

#include "core/masking.h"
#include "core/text.h"
#include "core/valueproblem.h"
#include "platform/shown.h"
#include "widgets/composition.h"
#include "widgets/theme.h"

namespace guapai::ui {
namespace {

/// On screen a choice is known by its label; its code belongs into files.
std::string choicesOf(const core::Field& field) {
  std::vector<std::string> labels;
  labels.reserve(field.choices.size());
  for (const core::Choice& choice : field.choices) labels.push_back(choice.label);
  return core::joined(labels, "、");
}

/// Whether the focus comes back to the same editor, from a menu or another window: its text is not left then.
bool isPassing(Qt::FocusReason reason) {
  return reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason;
}

/// Whether the key adds, removes or moves a row of a list. Such keys are for whoever has the list.
bool isRowKey(const QKeyEvent& key) {
  const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
  const bool isEnter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
  const bool isArrow = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
  return (isEnter && modifiers == Qt::ControlModifier) || (isArrow && modifiers == Qt::AltModifier) ||
         (key.key() == Qt::Key_Delete && modifiers == (Qt::ControlModifier | Qt::ShiftModifier));
}

}  // namespace

AnswerEditor::AnswerEditor(const core::Field& field, const core::Messages& messages, QWidget* parent)
    : QWidget(parent), m_field(&field), m_messages(&messages) {
  setObjectName(QString::fromStdString(field.name));
  setAccessibleName(QString::fromStdString(field.label));
  // Whoever does not see the note hears it at the widget that takes the keys.
  connect(this, &AnswerEditor::noteChanged, this, [this] {
    for (QWidget* const inner : findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
      if (inner->focusPolicy() != Qt::NoFocus) inner->setAccessibleDescription(platform::shown(note().text));
  });
  connect(&Composition::ofProgram(), &Composition::moved, this, &AnswerEditor::followComposition);
  connect(&Composition::ofProgram(), &Composition::dropped, this, &AnswerEditor::followDropped);
}

void AnswerEditor::setValue(const core::Value& value) {
  const bool wasOpen = isOpen();
  // An answer that comes another way has nothing to do with what was pasted; that of the paste itself is still open.
  if (!wasOpen && !core::sameAsWritten(value, m_value)) setLeftOver({});
  m_value = value;
  if (isComposing()) return;
  if (wasOpen) {
    const auto parsed = typedValue();
    const auto* typed = std::get_if<core::Value>(&parsed);
    if (typed == nullptr || !core::sameAsWritten(*typed, value)) {
      if (m_isRestored) Q_EMIT noteChanged();
      return;
    }
  }
  m_isRestored = false;
  if (std::exchange(m_refused, false)) Q_EMIT noteChanged();
  display(hasFocusWithin());
  update();
  tellOpen();
}

void AnswerEditor::commit() {
  if (m_isRestored || !settleComposition()) return;
  if (!isOpen()) {
    setFault(std::nullopt);
    m_isMissing = false;
    if (std::exchange(m_hasDraft, false)) Q_EMIT draftChanged({});
    return;
  }
  const auto parsed = typedValue();
  if (const auto* fault = std::get_if<core::ValueFault>(&parsed)) {
    setFault(*fault);
    Q_EMIT draftChanged(typedText());
    return;
  }
  setFault(std::nullopt);
  accept(std::get<core::Value>(parsed));
}

void AnswerEditor::accept(const core::Value& value) {
  m_isMissing = !mayBecome(value);
  if (m_isMissing) {
    update();
    Q_EMIT noteChanged();
    return;
  }
  if (!m_isContested && !core::sameAsWritten(value, m_value)) Q_EMIT committed(value);
  m_refused = !core::sameAsWritten(value, m_value);
  if (m_refused && (m_isContested || m_isRestored)) return becomeDraft();
  if (!m_refused) {
    m_remark.clear();
    display(hasFocusWithin());
    forgetTyping();
    if (std::exchange(m_hasDraft, false)) Q_EMIT draftChanged({});
  }
  Q_EMIT noteChanged();
  tellOpen();
}

void AnswerEditor::takeFocus() {
  const QList<QWidget*> places = stops();
  if (places.isEmpty()) return;
  places.front()->setFocus(Qt::TabFocusReason);
  if (m_isRestored) moveToEnd();  // the next key must not take the draft away
}

bool AnswerEditor::hasFocusWithin() const {
  const QWidget* const holder = window()->focusWidget();
  return holder != nullptr && (holder == this || isAncestorOf(holder));
}

void AnswerEditor::setRow(const QString& list, int number) {
  setObjectName(QStringLiteral("%1#%2").arg(QString::fromStdString(m_field->name)).arg(number));
  setAccessibleName(tr("%1 %2, row %3").arg(list, QString::fromStdString(m_field->label)).arg(number));
}

void AnswerEditor::setAlignment(Qt::Alignment) {}

AnswerEditor::Note AnswerEditor::note() const {
  Note own = noteOfAnswer();
  if (m_unsaved.isEmpty()) return own;
  return {Tone::Wrong, own.text.isEmpty() ? m_unsaved : m_unsaved + u'\n' + own.text};
}

AnswerEditor::Note AnswerEditor::noteOfAnswer() const {
  if (m_fault) return {Tone::Wrong, faultSentence(*m_fault)};
  if (m_isMissing) return {Tone::Wrong, tr("This cannot be left empty.")};
  if (m_refused || (isComposing() && !hasFocusWithin()))
    return {Tone::Wrong, tr("Not saved. What you typed is still here.")};
  if (m_isContested) return {Tone::Doubtful, contestedRemark()};
  if (m_isRestored) return {Tone::Doubtful, draftRemark()};
  QStringList doubts{m_leftOver, m_doubt};
  doubts.removeAll(QString());
  if (!doubts.isEmpty()) return {Tone::Doubtful, doubts.join(u'\n')};
  return {Tone::Quiet, m_remark.isEmpty() ? m_statement : m_remark};
}

void AnswerEditor::setPaperBlank(bool isBlank) {
  if (m_isPaperBlank == isBlank) return;
  m_isPaperBlank = isBlank;
  if (isOpen()) return;
  display(hasFocusWithin());
  updateGeometry();
  Q_EMIT noteChanged();
}

void AnswerEditor::setHint(const QString& hint) {
  const QString unit = QString::fromStdString(m_field->unit);  // it stands behind the blank already
  const QString said = !unit.isEmpty() && hint.endsWith(unit) ? hint.chopped(unit.size()) : hint;
  if (m_hint == said) return;
  m_hint = said;
  if (isOpen()) return;
  display(hasFocusWithin());
  updateGeometry();
}

QString AnswerEditor::absentWords(const QString& usual) const {
  if (m_isPaperBlank) return QString::fromStdString(m_messages->sentence("supplement.paper_blank"));
  return m_hint.isEmpty() ? usual : m_hint;
}

void AnswerEditor::setDoubt(const QString& sentence) {
  if (m_doubt == sentence) return;
  m_doubt = sentence;
  update();
  Q_EMIT noteChanged();
}

void AnswerEditor::setStatement(const QString& sentence) {
  if (std::exchange(m_statement, sentence) != sentence) Q_EMIT noteChanged();
}

void AnswerEditor::setUnsaved(const QString& sentence) {
  if (std::exchange(m_unsaved, sentence) == sentence) return;
  update();
  Q_EMIT noteChanged();
}

void AnswerEditor::setLeftOver(const QString& sentence) {
  if (std::exchange(m_leftOver, sentence) == sentence) return;
  update();
  Q_EMIT noteChanged();
}

QString AnswerEditor::answerText() const {
  return QString::fromStdString(core::shownElsewhere(*m_field, m_value));
}

bool AnswerEditor::undoesItself(bool) const {
  return false;
}

void AnswerEditor::offer(const core::Value& value) {
  m_isRestored = false;
  accept(value);
  m_hasDraft = isOpen();
  Q_EMIT draftChanged(m_hasDraft ? typedText() : QString());
}

void AnswerEditor::watch(QWidget* stop) {
  stop->installEventFilter(this);
}

void AnswerEditor::contentEdited() {
  if (m_isRestoring) return;
  if (!hasFocusWithin()) {
    // A screen reader sets answers without the focus: nobody leaves them later. It may set a text in pieces, and even
    // where the form is only read.
    const auto settle = [this] {
      if (!isEnabled()) return dropTyped();
      if (isOpen() && !m_refused && !isComposing() && !hasFocusWithin()) leave(Qt::OtherFocusReason);
    };
    QMetaObject::invokeMethod(this, settle, Qt::QueuedConnection);
    if (!isEnabled()) return;
  }
  setRemark({});
  setLeftOver({});
  if (std::exchange(m_isRestored, false)) {
    update();
    Q_EMIT noteChanged();
  }
  m_refused = false;
  m_isMissing = false;
  if (isComposing()) {
    m_hasDraft = true;
    Q_EMIT draftChanged(draftText());
    return tellOpen();
  }
  const auto parsed = typedValue();
  const auto* value = std::get_if<core::Value>(&parsed);
  if (value != nullptr) setFault(std::nullopt);
  m_hasDraft = isOpen();
  Q_EMIT draftChanged(m_hasDraft ? typedText() : QString());
  if (value != nullptr) Q_EMIT typed(*value);
  tellOpen();
}

void AnswerEditor::tellOpen() {
  if (!isOpen()) m_isContested = false;
  if (m_toldOpen == isOpen()) return;
  m_toldOpen = !m_toldOpen;
  Q_EMIT openChanged();
}

bool AnswerEditor::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::FocusIn:
      if (!isPassing(static_cast<QFocusEvent*>(event)->reason())) {
        setLeftOver({});
        if (isComposing()) endLeftComposition();
      }
      if (!isOpen()) display(true);
      update();
      break;
    case QEvent::FocusOut:
      leave(static_cast<QFocusEvent*>(event)->reason());
      break;
    case QEvent::Wheel:
      event->ignore();
      return true;
    case QEvent::ShortcutOverride: {
      const auto& key = *static_cast<QKeyEvent*>(event);
      const bool redo = key.matches(QKeySequence::Redo);
      if ((redo || key.matches(QKeySequence::Undo)) && !undoesItself(redo)) {
        event->ignore();
        return true;
      }
      break;
    }
    case QEvent::ContextMenu:
      if (showMenu(qobject_cast<QWidget*>(watched), *static_cast<QContextMenuEvent*>(event))) return true;
      break;
    case QEvent::KeyPress:
      if (handleKey(*static_cast<QKeyEvent*>(event))) return true;
      break;
    default:
      break;
  }
  return QWidget::eventFilter(watched, event);
}

/// @return true where the editor's widget must not see the key; an ignored one goes on to the parents.
bool AnswerEditor::handleKey(QKeyEvent& key) {
  if (isRowKey(key)) {
    key.ignore();
    return true;
  }
  const bool redo = key.matches(QKeySequence::Redo);
  if (redo || key.matches(QKeySequence::Undo)) {
    if (undoesItself(redo))
      undoTyping(redo);
    else
      key.ignore();
    return true;
  }
  const auto modifiers = key.modifiers() & ~Qt::KeypadModifier;
  switch (key.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
      if (modifiers.testFlag(Qt::ControlModifier)) break;
      m_isRestored = false;  // Tab agrees to a draft; leaving the editor stores it
      break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier) break;
      if (keepsEnter()) break;
      walk(modifiers == Qt::NoModifier);
      return true;
    case Qt::Key_F2:
      moveToEnd();
      return true;
    case Qt::Key_Escape:
      if (!isOpen()) break;
      giveUpEdit();
      return true;
    default:
      break;
  }
  return false;
}

void AnswerEditor::leave(Qt::FocusReason reason) {
  update();
  if (isPassing(reason)) return;
  setRemark({});
  settleLeft();
  Q_EMIT left();
}

void AnswerEditor::settleLeft() {
  commit();
  if (!isOpen()) {
    display(false);
    forgetTyping();
  }
  tellOpen();
}

/// Shows the context menu, the editor's own commands first. @return false where there are no commands at all.
bool AnswerEditor::showMenu(QWidget* stop, const QContextMenuEvent& event) {
  auto* const line = qobject_cast<QLineEdit*>(stop);
  auto* const pad = qobject_cast<QPlainTextEdit*>(stop);
  QMenu* const menu = line != nullptr  ? line->createStandardContextMenu()
                      : pad != nullptr ? pad->createStandardContextMenu()
                                       : new QMenu(this);
  adoptMenu(menu);
  menu->setObjectName(QStringLiteral("blankMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  Q_EMIT menuAsked(menu);
  if (menu->isEmpty()) {
    delete menu;
    return false;
  }
  menu->popup(event.globalPos());
  return true;
}

void AnswerEditor::walk(bool forward) {
  passing();
  m_isRestored = false;  // Enter agrees to a draft
  commit();
  if (isSignalConnected(QMetaMethod::fromSignal(&AnswerEditor::passed))) {
    Q_EMIT passed(forward);
  } else {
    focusNextPrevChild(forward);
  }
}

void AnswerEditor::giveUpEdit() {
  replaceTyped();
  setFault(std::nullopt);
  setRemark(tr("The answer before the edit is back. Ctrl+Z brings back what you typed."));
}

void AnswerEditor::setFault(std::optional<core::ValueFault> fault) {
  if (m_fault == fault) return;
  m_fault = fault;
  update();
  Q_EMIT noteChanged();
}

/// The case file must have a required answer: once it is given, it can be replaced but not taken away.
bool AnswerEditor::mayBecome(const core::Value& value) const {
  return core::isKnown(value) || !m_field->required || !core::isKnown(m_value);
}

void AnswerEditor::setRemark(const QString& remark) {
  if (m_remark == remark) return;
  m_remark = remark;
  Q_EMIT noteChanged();
}

QString AnswerEditor::faultSentence(core::ValueFault fault) const {
  core::Problem problem = core::valueProblem(*m_field, fault);
  if (fault == core::ValueFault::UnknownCode) problem.arguments["choices"] = choicesOf(*m_field);
  const QString sentence = QString::fromStdString(m_messages->sentence(problem));
  const QString kept = core::isKnown(m_value) ? tr("until then %1 counts").arg(answerText())
                                              : tr("until then it counts as not filled in");
  return tr("%1 (%2)").arg(sentence, kept);
}

void AnswerEditor::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Colours& tones = colours(palette());
  const Tone tone = note().text.isEmpty() ? Tone::Quiet : note().tone;
  const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
  if (tone != Tone::Quiet) {
    painter.setPen(tone == Tone::Wrong ? tones.notMet : tones.doubtful);
    painter.drawRect(frame);
  }
  if (marksFocus() && hasFocusWithin()) {
    QColor wash = tones.accent;
    wash.setAlpha(14);
    painter.fillRect(rect(), wash);
    painter.fillRect(QRect(0, height() - 2, width(), 2), tones.accent);
  }
}

}  // namespace guapai::ui
