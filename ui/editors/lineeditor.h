#pragma once

#include <QtWidgets/QLineEdit>

#include "editors/answereditor.h"

namespace guapai::ui {

class PlainLabel;

/// Edits a text, figure or date that is typed in one line. It is never a spin box: what stands on the paper is what is
/// typed.
class LineEditor final : public AnswerEditor {
  Q_OBJECT

public:
  LineEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);

  [[nodiscard]] QString typedText() const override;
  [[nodiscard]] QList<QWidget*> stops() override;
  void setRow(const QString& list, int number) override;
  void showUnit() override;
  void setAlignment(Qt::Alignment alignment) override;

  /// While it is not edited, a text that is longer than the line is shown in several lines. A figure keeps to one line,
  /// with narrower digits.
  [[nodiscard]] bool hasHeightForWidth() const override;
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  [[nodiscard]] bool isChanged() const override;
  void restoreTyped(const QString& text) override;
  [[nodiscard]] core::Parsed<core::Value> typedValue() const override;
  void display(bool editing) override;
  void forgetTyping() override;
  void replaceTyped() override;
  void followValue() override;
  void moveToEnd() override;
  [[nodiscard]] bool undoesItself(bool redo) const override;
  void undoTyping(bool redo) override;
  void adoptMenu(QMenu* menu) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  class Line;

  [[nodiscard]] bool isNumber() const;
  [[nodiscard]] bool isDate() const;
  void showText(const QString& text);
  void textChanged();
  void insertUndoably(const QString& text);
  void paste(const QString& text);
  void placeUnit();

  Line* m_line;
  PlainLabel* m_unit;
  QString m_shown;           ///< what `display` wrote; any other text was typed
  QString m_absent;          ///< the words for an answer that is absent
  bool m_isShowing = false;  ///< the editor itself changes the text
};

}  // namespace guapai::ui
