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
/// Keeps what is typed apart from the answer. What is typed becomes the answer (`committed`) on leaving the editor, on
/// Enter and Tab, and by `commit()`; a text that is no value of the field stays in the editor, marked, and never holds
/// the focus. Whoever owns the answer stores it and gives it back with `setValue`; where he does not, the typed text
/// stays too.
///
/// What an input method composes is an open edit and no answer before it is committed. Where it is never committed, it
/// is a draft when the editor is left.
///
/// A draft that is taken up again is no edit of today: until the person agrees to it with Enter or Tab, or edits it, no
/// `commit` makes it the answer.
///
/// Keys: Enter and Tab go on, with Shift back; F2 puts the caret at the end; Esc
/// brings back the text before the edit, and Ctrl+Z undoes that; the wheel changes nothing. Undo and redo that the
/// editor itself has no use for go on to its parents.
class AnswerEditor : public QWidget {
  Q_OBJECT

public:
  enum class Tone { Quiet, Doubtful, Wrong };
  /// A sentence that belongs in a line under the cell.
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
  /// An open edit stays as it is, caret and composition included.
  void setValue(const core::Value& value);

  /// Something is typed that is not the answer.
  [[nodiscard]] bool isOpen() const { return isComposing() || isChanged(); }
  /// As typed; what a draft keeps.
  [[nodiscard]] virtual QString typedText() const = 0;
  /// Takes up a draft again: its text is shown, marked, with a remark that names the answer.
  /// @return false where it is the answer already; the draft has ended then (`draftChanged`).
  bool restoreDraft(const QString& text);
  /// What is typed becomes the answer; not a draft that nobody has agreed to yet.
  void commit();
  /// As if the person had typed it and left the blank.
  void type(const QString& text);
  /// What is typed is gone: the answer has come another way, or it was given up. Ctrl+Z does not bring it back.
  void dropTyped();

  /// Takes the cells of a spreadsheet that were pasted here; false where it cannot use them, and the first is inserted.
  using TakeCells = std::function<bool(const core::Cells& cells)>;
  void setTakeCells(TakeCells take) { m_takeCells = std::move(take); }
  /// The person agrees to a draft that was taken up again: it becomes the answer.
  void agree();
  /// The answer that its owner did not store, while it still stands here; absent where there is none.
  [[nodiscard]] std::optional<core::Value> refused() const;

  /// The widgets that take the focus, in the order in which Tab walks them.
  [[nodiscard]] virtual QList<QWidget*> stops() = 0;
  /// As Tab does: the text is selected, so that typing replaces it.
  void takeFocus();
  [[nodiscard]] bool hasFocusWithin() const;

  /// Names the editor of a list's row by the row's position from 1: the object `information.equipment.name#3`, read
  /// aloud as list, column and row.
  virtual void setRow(const QString& list, int number);
  /// The unit behind the blank, where the form's own words do not have it.
  virtual void showUnit() {}
  virtual void setAlignment(Qt::Alignment alignment);

  /// What is to be seen at the place: a text that is no value before a doubt before a remark.
  [[nodiscard]] Note note() const;
  /// A doubt about the accepted answer; empty takes it back.
  void setDoubt(const QString& sentence);
  /// What else is to be known of the answer, without a doubt; empty takes it back.
  void setStatement(const QString& sentence);
  /// What of a pasted text has no place here. It is said until the next edit of the blank, or until it is entered
  /// again.
  void setLeftOver(const QString& sentence);
  /// Where nothing is answered, what counts instead and where it is from: pale, never taken for an answer. Empty takes
  /// it back.
  void setHint(const QString& hint);
  /// Where nothing is answered, the blank says 纸面空白 instead of 未填.
  void setPaperBlank(bool isBlank);

Q_SIGNALS:
  /// While typing, once it can be read; not while an input method composes.
  void typed(const guapai::core::Value& value);
  /// The text of an open edit; empty when the edit is closed.
  void draftChanged(const QString& text);
  void committed(const guapai::core::Value& value);
  /// `isOpen` gives something else than before.
  void openChanged();
  /// The focus is gone, after `committed`.
  void left();
  void noteChanged();
  /// Enter was pressed, with Shift not `forward`; after `committed`. Where nobody is connected, the focus moves as by
  /// Tab.
  void passed(bool forward);
  /// The menu of the blank is about to be shown; whoever has commands for it adds them.
  void menuAsked(QMenu* menu);

protected:
  /// As `isOpen`, of what is typed and no longer composed.
  [[nodiscard]] virtual bool isChanged() const = 0;
  /// What is typed, read as a value of the field.
  [[nodiscard]] virtual core::Parsed<core::Value> typedValue() const = 0;
  /// Shows `value()`; `editing` in the form in which it is typed.
  virtual void display(bool editing) = 0;
  /// After this Ctrl+Z does not bring back what was typed: it belongs to the case's own undo now.
  virtual void forgetTyping() {}
  /// Replaces what is typed by `value()`, so that Ctrl+Z brings it back.
  virtual void replaceTyped() = 0;
  /// As if the text were typed; Ctrl+Z brings back the answer.
  virtual void restoreTyped(const QString& text) = 0;
  virtual void moveToEnd() {}
  /// What the blank says where nothing is answered.
  [[nodiscard]] QString absentWords(const QString& usual) const;
  /// Enter is the editor's own: a new line, or a list of choices that is open.
  [[nodiscard]] virtual bool keepsEnter() const { return false; }
  /// Enter moves on: before what is typed becomes the answer.
  virtual void passing() {}
  /// @return true where the editor undoes (redoes) its own text.
  [[nodiscard]] virtual bool undoesItself(bool redo) const;
  /// Leaves the caret behind the text with nothing chosen, so that the next key does not take away what came back.
  virtual void undoTyping(bool) {}

  /// The frame of the editor shows the focus; false where its parts do.
  [[nodiscard]] virtual bool marksFocus() const { return true; }
  /// A quiet sentence at the place until the next edit.
  void setRemark(const QString& remark);
  /// Accepts a value that was chosen, not typed.
  void offer(const core::Value& value);
  /// Of a pasted text, the cells of a list go where they belong.
  /// @return false where the text is for this blank alone.
  [[nodiscard]] bool takeCells(const core::Cells& cells) {
    const bool isOne = cells.size() == 1 && cells.front().size() == 1;
    return !isOne && m_takeCells && m_takeCells(cells);
  }
  /// Its own way of pasting in place of that of the menu's command.
  virtual void adoptMenu(QMenu*) {}

  /// Subclasses: call for each stop once, and `contentEdited` after each change by the user.
  void watch(QWidget* stop);
  void contentEdited();

  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  [[nodiscard]] bool handleKey(QKeyEvent& key);
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
  [[nodiscard]] QString draftRemark() const;
  void setFault(std::optional<core::ValueFault> fault);
  [[nodiscard]] bool mayBecome(const core::Value& value) const;
  [[nodiscard]] QString faultSentence(core::ValueFault fault) const;

  const core::Field* m_field;
  const core::Messages* m_messages;
  core::Value m_value;
  std::optional<core::ValueFault> m_fault;
  bool m_isMissing = false;  ///< emptied, although the case cannot be without it
  bool m_refused = false;
  bool m_hasDraft = false;
  bool m_isRestored = false;   ///< shows a draft that nobody has agreed to yet
  bool m_isRestoring = false;  ///< what changes is not the person's doing
  bool m_toldOpen = false;
  bool m_isPaperBlank = false;
  QString m_hint;
  QString m_doubt;
  QString m_statement;
  QString m_leftOver;
  QString m_remark;
  TakeCells m_takeCells;
};

/// The editor that fits the field's type. A code is a line with choices here; `TickEditor` shows it as boxes.
/// @pre the field is no list.
[[nodiscard]] AnswerEditor* makeEditor(const core::Field& field, const core::Messages& messages, QWidget* parent);

}  // namespace guapai::ui
