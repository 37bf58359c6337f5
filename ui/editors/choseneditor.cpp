#include "editors/choseneditor.h"

#include <utility>

#include <QtGui/QKeyEvent>

namespace guapai::ui {

QString ChosenEditor::typedText() const {
  return QString::fromStdString(core::valueText(shownValue()));
}

bool ChosenEditor::isChanged() const {
  return m_chosen && !core::sameAsWritten(*m_chosen, value());
}

void ChosenEditor::choose(const core::Value& value) {
  setRemark({});
  m_givenUp.reset();
  if (!mayBecome(value)) return showChosen();  // a click has changed the box already
  m_chosen = value;
  showChosen();
  offer(value);
}

void ChosenEditor::display(bool) {
  m_chosen.reset();
  showChosen();
}

void ChosenEditor::replaceTyped() {
  m_givenUp = std::exchange(m_chosen, std::nullopt);
  showChosen();
  contentEdited();
}

void ChosenEditor::undoTyping(bool) {
  m_chosen = std::exchange(m_givenUp, std::nullopt);
  showChosen();
  contentEdited();
}

/// A text that is no value of the field cannot be shown as a choice; the answer stays.
void ChosenEditor::restoreTyped(const QString& text) {
  // For a set of codes the empty text would be a set without a mark; here no mark at all is not known.
  const auto parsed =
      text.isEmpty() ? core::Parsed<core::Value>(core::Value()) : core::parseValue(field(), text.toStdString());
  const auto* const chosen = std::get_if<core::Value>(&parsed);
  if (chosen == nullptr) return;
  m_chosen = *chosen;
  showChosen();
}

/// The parts of the editor have no undo of their own: without this, Ctrl+Z would go to the undo of the case.
bool ChosenEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && undoesItself(false) &&
      static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo)) {
    event->accept();
    return true;
  }
  return AnswerEditor::eventFilter(watched, event);
}

}  // namespace guapai::ui
