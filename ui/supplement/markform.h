#pragma once

#include <QtWidgets/QFrame>

#include "annotations/queries.h"
#include "session/casesession.h"
#include "session/unfinishedacts.h"

namespace guapai::ui {

class AnswerEditor;
class BlankBox;
class PlainLabel;

/// Asks for the words of a mark: what to say about a blank that is marked 纸面空白 or 存疑, or why a doubted figure is
/// right (核对无误). Enter marks the blank with these words. The words may be empty, except for a figure that was found
/// right. Esc leaves the blank as it was.
class MarkForm : public QFrame {
  Q_OBJECT

public:
  explicit MarkForm(QWidget* parent = nullptr);

  using Words = session::UnfinishedActs::Words;

  /// Shows the form for this blank.
  /// @param session  must live until `closed` is emitted or the form is asked for another blank.
  /// @param typed  an earlier result of `typed`, to be typed again; null when there is none.
  /// @pre annotations::canMark allows the place.
  void ask(session::CaseSession& session, annotations::QueryState state, const core::Place& place,
           const Words* typed = nullptr);
  void takeFocus();
  /// The note by the name of its blank, when it differs from what was offered; else empty.
  [[nodiscard]] Words typed() const;
  /// The place that is being marked; absent while the form is closed.
  [[nodiscard]] const std::optional<core::Place>& place() const { return m_place; }
  [[nodiscard]] annotations::QueryState state() const { return m_state; }
  /// Marks the blank with what is typed. Does nothing when nothing is typed.
  void settle();
  /// Closes the form. What was typed is lost.
  void leave();

Q_SIGNALS:
  /// The result of `typed` has changed.
  void edited();
  /// The blank was marked, or the form was left.
  void closed(const guapai::core::Place& place);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void record();
  void followCase();

  session::CaseSession* m_session = nullptr;
  annotations::QueryState m_state = annotations::QueryState::Doubtful;
  std::optional<core::Place> m_place;
  PlainLabel* m_title;
  BlankBox* m_box;
  PlainLabel* m_trouble;
  AnswerEditor* m_note = nullptr;
  QString m_offered;  ///< what stood in the note when the form was opened
};

}  // namespace guapai::ui
