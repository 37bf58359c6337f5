#pragma once

#include <QtWidgets/QFrame>

#include "annotations/queries.h"
#include "session/casesession.h"
#include "session/unfinishedacts.h"

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

  using Words = session::UnfinishedActs::Words;

  /// @param session  must live until `closed`, or until another is asked for.
  /// @param typed  what `typed` gave before; null: nothing.
  /// @pre annotations::canMark of the place.
  void ask(session::CaseSession& session, annotations::QueryState state, const core::Place& place,
           const Words* typed = nullptr);
  void takeFocus();
  /// The note, where it is not what was offered, by the name of its blank.
  [[nodiscard]] Words typed() const;
  /// The place that is being marked; none while nothing is asked.
  [[nodiscard]] const std::optional<core::Place>& place() const { return m_place; }
  [[nodiscard]] annotations::QueryState state() const { return m_state; }
  /// Marks with what is typed; nothing happens where nothing is.
  void settle();
  /// Nothing is asked any more; what was typed is gone.
  void leave();

Q_SIGNALS:
  /// `typed` gives something else.
  void edited();
  /// It was marked, or the form was left.
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
  QString m_offered;  ///< what stood in the note when it was asked
};

}  // namespace guapai::ui
