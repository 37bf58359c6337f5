#pragma once

#include <QtWidgets/QFrame>

#include "workspace/queries.h"

namespace guapai::ui {

class AnswerEditor;
class PlainLabel;

/// Asks what is to be said of a blank that is marked 纸面空白 or 存疑, or why a doubted figure is right. Enter marks it
/// with these words, or (not of a figure) with none; Esc leaves it as it was.
class MarkForm : public QFrame {
  Q_OBJECT

public:
  explicit MarkForm(QWidget* parent = nullptr);

  /// @param session  must live until `closed`, or until another is asked for.
  /// @pre workspace::canMark of the place.
  void ask(workspace::CaseSession& session, workspace::QueryState state, const workspace::Place& place);
  /// Marks with what is typed; nothing happens where nothing is.
  void settle();
  /// Nothing is asked any more; what was typed is gone.
  void leave();

Q_SIGNALS:
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
  QFrame* m_box;
  PlainLabel* m_trouble;
  AnswerEditor* m_note = nullptr;
};

}  // namespace guapai::ui
