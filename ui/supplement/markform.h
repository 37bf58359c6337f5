#pragma once

#include <QtWidgets/QFrame>

#include "workspace/queries.h"
#include "workspace/unfinishedacts.h"

namespace guapai::ui {

class AnswerEditor;
class BlankBox;
class PlainLabel;

/// Asks what is to be said of a blank that is marked 纸面空白 or 存疑, or why a doubted figure is right. Enter marks it
/// with these words, or (not of a figure) with none; Esc leaves it as it was.
class MarkForm : public QFrame {
  Q_OBJECT

public:
  explicit MarkForm(QWidget* parent = nullptr);

  using Words = workspace::UnfinishedActs::Words;

  /// @param session  must live until `closed`, or until another is asked for.
  /// @param typed  what `typed` gave before; null: nothing.
  /// @pre workspace::canMark of the place.
  void ask(workspace::CaseSession& session, workspace::QueryState state, const workspace::Place& place,
           const Words* typed = nullptr);
  void takeFocus();
  /// The note, where it is not what was offered, by the name of its blank.
  [[nodiscard]] Words typed() const;
  /// The place that is being marked; none while nothing is asked.
  [[nodiscard]] const std::optional<workspace::Place>& place() const { return m_place; }
  [[nodiscard]] workspace::QueryState state() const { return m_state; }
  /// Marks with what is typed; nothing happens where nothing is.
  void settle();
  /// Nothing is asked any more; what was typed is gone.
  void leave();

Q_SIGNALS:
  /// `typed` gives something else.
  void edited();
  /// It was marked, or the form was left.
  void closed(const guapai::workspace::Place& place);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void record();
  void followCase();

  workspace::CaseSession* m_session = nullptr;
  workspace::QueryState m_state = workspace::QueryState::Doubtful;
  std::optional<workspace::Place> m_place;
  PlainLabel* m_title;
  BlankBox* m_box;
  PlainLabel* m_trouble;
  AnswerEditor* m_note = nullptr;
  QString m_offered;  ///< what stood in the note when it was asked
};

}  // namespace guapai::ui
