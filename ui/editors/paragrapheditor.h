#pragma once

#include "editors/answereditor.h"

class QPlainTextEdit;

namespace guapai::ui {

/// Edits a text of several lines (意见). Enter breaks the line, and Tab moves on. The editor grows with the text and
/// never scrolls itself. Taking the focus selects nothing: an opinion is continued, not replaced by the next key.
///
/// After `beginAsLine` (备注, 理由), Enter in an empty last line moves on and removes that line.
class ParagraphEditor final : public AnswerEditor {
  Q_OBJECT

public:
  ParagraphEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);

  /// Begins as one line among words, which grows when more is written. Without this call it is white paper of three
  /// lines.
  void beginAsLine();

  [[nodiscard]] QString typedText() const override;
  [[nodiscard]] QList<QWidget*> stops() override;

  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;

protected:
  [[nodiscard]] bool isChanged() const override;
  void restoreTyped(const QString& text) override;
  [[nodiscard]] core::Parsed<core::Value> typedValue() const override;
  void display(bool editing) override;
  void forgetTyping() override;
  void replaceTyped() override;
  void followValue() override;
  void moveToEnd() override;
  [[nodiscard]] bool keepsEnter() const override;
  void passing() override;
  [[nodiscard]] bool undoesItself(bool redo) const override;
  void undoTyping(bool redo) override;

private:
  class Pad;

  [[nodiscard]] bool isAtEmptyEnd() const;
  void textChanged();
  /// Takes a pasted text that comes from a spreadsheet. @return false where it is a text like any other.
  bool pasteCells(const QString& text);
  void insertUndoably(const QString& text);

  Pad* m_pad;
  int m_leastLines = 3;
  QString m_shown;  ///< what `display` wrote; any other text was typed
};

}  // namespace guapai::ui
