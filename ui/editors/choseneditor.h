#pragma once

#include <optional>

#include "editors/answereditor.h"

namespace guapai::ui {

/// Edits an answer that is chosen and not typed: marks, or a file. What is chosen becomes the answer at once.
///
/// Only where the owner of the answer does not store it, the choice stays here as an open edit, shown and marked like a
/// typed text. `typedText` is the choice as core::valueText writes it, so that it can be kept as text too.
class ChosenEditor : public AnswerEditor {
  Q_OBJECT

public:
  using AnswerEditor::AnswerEditor;

  [[nodiscard]] QString typedText() const override;

protected:
  /// The choice that is not stored, else the answer.
  [[nodiscard]] const core::Value& shownValue() const { return m_chosen ? *m_chosen : value(); }
  /// Shows `shownValue`, which may have changed.
  virtual void showChosen() = 0;
  /// Takes what the person has chosen as the answer. A required answer is replaced but not taken away.
  void choose(const core::Value& value);

  [[nodiscard]] bool isChanged() const override;
  [[nodiscard]] core::Parsed<core::Value> typedValue() const override { return shownValue(); }
  void display(bool editing) override;
  void forgetTyping() override { m_givenUp.reset(); }
  void replaceTyped() override;
  void restoreTyped(const QString& text) override;
  [[nodiscard]] bool undoesItself(bool redo) const override { return !redo && m_givenUp; }
  void undoTyping(bool redo) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  std::optional<core::Value> m_chosen;   ///< absent where the answer is shown
  std::optional<core::Value> m_givenUp;  ///< the choice that Esc dropped and Ctrl+Z brings back
};

}  // namespace guapai::ui
