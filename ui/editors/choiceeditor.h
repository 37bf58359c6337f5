#pragma once

#include "editors/answereditor.h"

class QComboBox;

namespace guapai::ui {

/// Edits a code in one line: typing the number of a choice chooses it, the arrow keys walk through the choices, and
/// Delete makes the answer not known again.
class ChoiceEditor final : public AnswerEditor {
  Q_OBJECT

public:
  ChoiceEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);

  [[nodiscard]] QString typedText() const override;
  [[nodiscard]] QList<QWidget*> stops() override;
  void setRow(const QString& list, int number) override;

  /// A choice of many words is shown in several lines.
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  [[nodiscard]] bool isChanged() const override;
  void restoreTyped(const QString& text) override;
  [[nodiscard]] core::Parsed<core::Value> typedValue() const override;
  void display(bool editing) override;
  void replaceTyped() override;
  void followValue() override;

private:
  class Box;

  Box* m_box;
  int m_shown = -1;  ///< the choice that the answer is; -1 for none
};

}  // namespace guapai::ui
