#pragma once

#include <functional>
#include <optional>

#include <QtWidgets/QWidget>

#include "core/cells.h"
#include "core/field.h"
#include "core/messages.h"
#include "core/value.h"

class QContextMenuEvent;
class QKeyEvent;
class QMenu;

namespace guapai::ui {

/// Edits the answer to one field, flat as on the filled form.
///
/// The editor keeps what is typed apart from the answer. What is typed becomes the answer (`committed`) when the editor
/// is left, on Enter and Tab, and by `commit()`. A text that is no value of the field stays in the editor, marked, and
/// never holds the focus. The owner of the answer stores the value and gives it back with `setValue`; where it does
/// not, the typed text stays too.
///
/// What an input method composes is an open edit, and no answer before it is committed. Where it is never committed, it
/// becomes a draft when the editor is left.
///
/// A draft that is taken up again is no edit of today: no `commit` makes it the answer until the person agrees to it
/// with Enter or Tab, or edits it.
///
/// Keys: Enter and Tab go on, with Shift back; F2 puts the caret at the end; Esc brings back the text before the edit,
/// and Ctrl+Z undoes that; the wheel changes nothing. Undo and redo that the editor itself has no use for go on to its
/// parents.
class AnswerEditor : public QWidget {
  Q_OBJECT

public:
  enum class Tone { Quiet, Doubtful, Wrong };
  /// A sentence about the answer, for whoever shows the editor to write below the blank. An empty text says nothing.
  struct Note {
    Tone tone = Tone::Quiet;
    QString text;
    [[nodiscard]] friend bool operator==(const Note&, const Note&) = default;
  };

  /// @param field, messages  must live longer.
  AnswerEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);

  [[nodiscard]] const core::Field& field() const { return *m_field; }
  /// The answer as its owner gave it.
  [[nodiscard]] const core::Value& value() const { return m_value; }
  /// Shows the answer. An open edit that says something else stays as it is, caret and composition included.
  void setValue(const core::Value& value);

  /// Something is typed that is not the answer.
  [[nodiscard]] bool isOpen() const { return isComposing() || isChanged(); }
  /// The text as typed, which a draft keeps.
  [[nodiscard]] virtual QString typedText() const = 0;
  /// Takes up a draft again: its text is shown, marked, with a remark that names the answer.
  /// @return false where the text is the answer already; the draft has ended then (`draftChanged`).
  bool restoreDraft(const QString& text);
  /// Takes up a text again that the owner did not store before: the next `commit` tries it again. @return as above.
  bool restoreRefused(const QString& text);
  /// Makes what is typed the answer, unless it is a draft that nobody has agreed to yet.
  void commit();
  /// Somebody else has changed the answer while something else was typed. What is typed stays, beside a sentence with
  /// the answer, and becomes a draft when the blank is left.
  void contest();
  void type(const QString& text);  ///< takes the text as if the person had typed it and left the blank
  /// Drops what is typed. Ctrl+Z does not bring it back.
  void dropTyped();

  /// Takes cells of a spreadsheet that were pasted here. False: it cannot use them, and the editor takes the text
  /// itself.
  using TakeCells = std::function<bool(const core::Cells& cells)>;
  void setTakeCells(TakeCells take) { m_takeCells = std::move(take); }
  /// The value that the owner of the answer did not store, while it still stands here; absent where there is none.
  [[nodiscard]] std::optional<core::Value> refused() const;

  /// The widgets that take the focus, in the order in which Tab walks them.
  [[nodiscard]] virtual QList<QWidget*> stops() = 0;
  /// Takes the focus as Tab does: the text of a line is selected, so that typing replaces it.
  void takeFocus();
  [[nodiscard]] bool hasFocusWithin() const;

  /// Names an editor in a list by the position of its row, from 1: `information.equipment.name#3`; read aloud are list,
  /// column and row.
  virtual void setRow(const QString& list, int number);
  virtual void showUnit() {}  ///< shows the unit behind the blank, where the form's own words do not have it
  virtual void setAlignment(Qt::Alignment alignment);

  /// The sentence at the blank. What is not saved comes first, then a doubt, then a remark.
  [[nodiscard]] Note note() const;
  // The next three show a sentence: a doubt about the stored answer, what else is to be known of it, and what is not
  // saved besides the answer. An empty text takes it back.
  void setDoubt(const QString& sentence);
  void setStatement(const QString& sentence);
  void setUnsaved(const QString& sentence);
  /// Shows what of a pasted text this blank could not take, until it is edited, gets another answer or the focus again.
  void setLeftOver(const QString& sentence);
  /// Shows in a pale colour, while the blank is empty, the value that counts meanwhile and its source
  /// (申请表：152318人次). An empty text removes the hint.
  void setHint(const QString& hint);
  void setPaperBlank(bool isBlank);  ///< where nothing is answered, the blank says 纸面空白 instead of 未填

Q_SIGNALS:
  /// Something is typed that can be read as a value; not emitted while an input method composes.
  void typed(const guapai::core::Value& value);
  /// The text of an open edit has changed; it is empty when the edit is closed.
  void draftChanged(const QString& text);
  void committed(const guapai::core::Value& value);
  void openChanged();  ///< the result of `isOpen` has changed
  void left();         ///< the focus has left the editor; emitted after `committed`
  void noteChanged();
  /// Enter was pressed, with Shift where not `forward`; emitted after `committed`. Where nobody is connected, the focus
  /// moves as by Tab.
  void passed(bool forward);
  /// The menu of the blank is about to be shown; whoever has commands for it adds them.
  void menuAsked(QMenu* menu);

protected:
  /// Whether what is typed differs from the answer; what is still composed does not count.
  [[nodiscard]] virtual bool isChanged() const = 0;
  /// What is typed, read as a value of the field.
  [[nodiscard]] virtual core::Parsed<core::Value> typedValue() const = 0;
  /// Shows `value()`; while `editing`, in the form in which it is typed.
  virtual void display(bool editing) = 0;
  /// From now on Ctrl+Z does not bring back what was typed: that belongs to the undo of the case.
  virtual void forgetTyping() {}
  /// Replaces what is typed by `value()`, so that Ctrl+Z brings the typed text back.
  virtual void replaceTyped() = 0;
  virtual void followValue() {}  ///< what is typed stays; from now on it is compared with `value()`
  /// Shows the text as if it were typed; Ctrl+Z brings back the answer.
  virtual void restoreTyped(const QString& text) = 0;
  virtual void moveToEnd() {}
  /// What the blank says where nothing is answered: 纸面空白, the hint, or else the `usual` words.
  [[nodiscard]] QString absentWords(const QString& usual) const;
  [[nodiscard]] virtual QString draftRemark() const;  ///< the sentence at a draft that was taken up again
  /// Whether the editor itself uses Enter now, for a new line.
  [[nodiscard]] virtual bool keepsEnter() const { return false; }
  /// Called when Enter moves on, before what is typed becomes the answer.
  virtual void passing() {}
  /// Whether the editor has an edit of its own text to undo (to redo).
  [[nodiscard]] virtual bool undoesItself(bool redo) const;
  /// Undoes (redoes) an edit of the text. Nothing is selected then: the next key must not take away what came back.
  virtual void undoTyping(bool) {}

  /// Whether the frame of the editor shows the focus; false where its parts do.
  [[nodiscard]] virtual bool marksFocus() const { return true; }
  /// Shows a quiet sentence at the blank until the next edit, or until the editor is left.
  void setRemark(const QString& remark);
  /// Takes a value that was chosen, not typed, as the answer (`committed`). The editor shows it already.
  void offer(const core::Value& value);
  [[nodiscard]] bool mayBecome(const core::Value& value) const;
  /// Hands pasted cells to the list that they belong to. @return false where the text is for this blank alone.
  [[nodiscard]] bool takeCells(const core::Cells& cells) {
    const bool isOne = cells.size() == 1 && cells.front().size() == 1;
    return !isOne && m_takeCells && m_takeCells(cells);
  }
  /// Puts the editor's own way of pasting in the place of the standard menu's.
  virtual void adoptMenu(QMenu*) {}

  /// Subclasses call `watch` once for each stop, and `contentEdited` after each change by the user.
  void watch(QWidget* stop);
  void contentEdited();

  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  [[nodiscard]] bool handleKey(QKeyEvent& key);
  [[nodiscard]] Note noteOfAnswer() const;
  [[nodiscard]] bool isComposing() const;
  [[nodiscard]] bool settleComposition();
  void followComposition(const QWidget* moved);
  void followDropped(const QWidget* dropped, const QString& wholeText);
  void endLeftComposition();
  [[nodiscard]] QString draftText() const;
  void leave(Qt::FocusReason reason);
  void settleLeft();
  void keepAsDraft(const QString& text);
  bool showMenu(QWidget* stop, const QContextMenuEvent& event);
  void walk(bool forward);
  void accept(const core::Value& value);
  void giveUpEdit();
  void tellOpen();
  [[nodiscard]] QString answerText() const;
  [[nodiscard]] QString contestedRemark() const;
  void becomeDraft();
  void setFault(std::optional<core::ValueFault> fault);
  [[nodiscard]] QString faultSentence(core::ValueFault fault) const;

  const core::Field* m_field;
  const core::Messages* m_messages;
  core::Value m_value;
  std::optional<core::ValueFault> m_fault;
  bool m_isMissing = false;  ///< a required answer was emptied
  bool m_refused = false;
  bool m_hasDraft = false;
  bool m_isRestored = false;   ///< shows a draft that nobody has agreed to yet
  bool m_isContested = false;  ///< somebody else has changed the answer since it was edited here
  bool m_isRestoring = false;  ///< the program changes the text, not the person
  bool m_toldOpen = false;
  bool m_isPaperBlank = false;
  QString m_hint;
  QString m_doubt;
  QString m_statement;
  QString m_unsaved;
  QString m_leftOver;
  QString m_remark;
  TakeCells m_takeCells;
};

/// Makes the editor that fits the field's type. A code becomes a line with choices; a form that has boxes for it makes
/// a `TickEditor` instead.
/// @pre the field is no list.
[[nodiscard]] AnswerEditor* makeEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);

}  // namespace guapai::ui
