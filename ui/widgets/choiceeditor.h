#pragma once

#include "widgets/answereditor.h"

class QComboBox;

namespace guapai::ui {

/// One of few choices in a line: its number is typed, or the arrows walk; Delete makes it not known again.
class ChoiceEditor final : public AnswerEditor {
  Q_OBJECT

public:
  ChoiceEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);

  [[nodiscard]] QString typedText() const override;
  [[nodiscard]] QList<QWidget*> stops() override;
  void setRow(const QString& list, int number) override;

  /// A choice of many words is read in several lines.
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  [[nodiscard]] bool isChanged() const override;
  void restoreTyped(const QString& text) override;
  [[nodiscard]] core::Parsed<core::Value> typedValue() const override;
  void display(bool editing) override;
  void replaceTyped() override;

private:
  class Box;

  Box* m_box;
  int m_shown = -1;
};

}  // namespace guapai::ui
