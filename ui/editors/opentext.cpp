// This part of AnswerEditor deals with what is typed or composed and is not the answer yet.
#include <utility>

#include "editors/answereditor.h"
#include "widgets/composition.h"

namespace guapai::ui {

bool AnswerEditor::isComposing() const {
  return Composition::ofProgram().runsIn(focusProxy());
}

/// The typed text together with what is being composed, which a power cut must not cost.
QString AnswerEditor::draftText() const {
  return isComposing() ? Composition::ofProgram().wholeText(*focusProxy()) : typedText();
}

/// @return false where the input method has not committed what it composes here: the answer then stays as it is, and
/// what was composed becomes a draft.
bool AnswerEditor::settleComposition() {
  if (!isComposing()) return true;
  const QString whole = draftText();
  const auto end = Composition::ofProgram().settle();
  if (!isComposing()) return end == Composition::End::Committed;
  Q_EMIT draftChanged(whole);
  Q_EMIT noteChanged();
  return false;
}

/// An input method may commit after the focus has gone. The text was typed here all the same, so the editor counts as
/// left only when it has come.
void AnswerEditor::followComposition(const QWidget* moved) {
  if (moved != focusProxy()) return;
  contentEdited();
  if (!isComposing() && !hasFocusWithin()) settleLeft();
}

/// The person comes back to a composition that was never committed: it becomes a draft like any other.
void AnswerEditor::endLeftComposition() {
  const QString whole = draftText();
  Composition::drop(*focusProxy());
  keepAsDraft(whole);
}

void AnswerEditor::followDropped(const QWidget* dropped, const QString& wholeText) {
  if (dropped == focusProxy()) keepAsDraft(wholeText);
}

void AnswerEditor::keepAsDraft(const QString& text) {
  if (restoreDraft(text)) Q_EMIT draftChanged(text);
}

std::optional<core::Value> AnswerEditor::refused() const {
  if (!m_refused || !isChanged()) return std::nullopt;
  const auto parsed = typedValue();
  const auto* const value = std::get_if<core::Value>(&parsed);
  return value == nullptr ? std::nullopt : std::optional(*value);
}

bool AnswerEditor::restoreDraft(const QString& text) {
  m_isRestoring = true;
  restoreTyped(text);
  m_isRestoring = false;
  m_isRestored = isOpen();
  m_hasDraft = m_isRestored;
  if (!m_isRestored) Q_EMIT draftChanged({});
  update();
  Q_EMIT noteChanged();
  tellOpen();
  return m_isRestored;
}

bool AnswerEditor::restoreRefused(const QString& text) {
  if (!restoreDraft(text)) return false;
  m_isRestored = false;
  m_refused = true;
  Q_EMIT noteChanged();
  return true;
}

void AnswerEditor::type(const QString& text) {
  restoreTyped(text);
  contentEdited();
  commit();
}

void AnswerEditor::dropTyped() {
  if (!isOpen()) return;
  display(hasFocusWithin());
  forgetTyping();
  setFault(std::nullopt);
  m_isRestored = m_refused = m_isMissing = false;
  if (std::exchange(m_hasDraft, false)) Q_EMIT draftChanged({});
  Q_EMIT noteChanged();
  tellOpen();
}

void AnswerEditor::contest() {
  if (!isOpen()) return;
  followValue();
  // A person who is typing may not have seen the sentence yet when Enter is pressed.
  m_isContested = hasFocusWithin();
  if (!m_isContested) return becomeDraft();
  Q_EMIT noteChanged();
  tellOpen();
}

void AnswerEditor::becomeDraft() {
  m_isContested = m_refused = false;
  m_isRestored = m_hasDraft = true;
  update();
  Q_EMIT draftChanged(typedText());
  Q_EMIT noteChanged();
  tellOpen();
}

QString AnswerEditor::contestedRemark() const {
  return tr("Somebody else has just edited this; the library has now: %1. What you type is not stored before you have "
            "compared the two.")
      .arg(core::isKnown(m_value) ? answerText() : tr("not filled in"));
}

QString AnswerEditor::draftRemark() const {
  const QString kept = core::isKnown(m_value) ? answerText() : tr("not filled in");
  return keepsEnter() ? tr("Typed before and not stored yet; the library has: %1. Tab stores what was typed, Esc "
                           "brings back what is stored.")
                            .arg(kept)
                      : tr("Typed before and not stored yet; the library has: %1. Enter stores what was typed, Esc "
                           "brings back what is stored.")
                            .arg(kept);
}

}  // namespace guapai::ui
