#pragma once

#include <array>
#include <map>

#include <QtWidgets/QFrame>

#include "annotations/corrections.h"
#include "session/casesession.h"
#include "session/unfinishedacts.h"

class QPushButton;

namespace guapai::ui {

class AnswerEditor;
class PlainLabel;

/// Asks for a correction of one blank: the new answer, its ground, the date and the person. Enter goes on to the next
/// blank and, in the last one, records the correction. Esc leaves the form.
class CorrectionForm : public QFrame {
  Q_OBJECT

public:
  explicit CorrectionForm(QWidget* parent = nullptr);

  using Words = session::UnfinishedActs::Words;

  /// Shows the form for this blank.
  /// @param session  must live until `closed` is emitted or the form is asked for another blank.
  /// @param typed  an earlier result of `typed`, to be typed again; null when there is none.
  /// @pre annotations::canCorrect allows the field of the place.
  void ask(session::CaseSession& session, annotations::CorrectionKind kind, const core::Place& place,
           const Words* typed = nullptr);
  void takeFocus();
  /// The texts in the blanks that differ from what was offered there, by the names of the blanks.
  [[nodiscard]] Words typed() const;
  /// Closes the form. What was typed is lost.
  void leave();
  /// The place that is being corrected; absent while the form is closed.
  [[nodiscard]] const std::optional<core::Place>& place() const { return m_place; }
  [[nodiscard]] annotations::CorrectionKind kind() const { return m_kind; }

Q_SIGNALS:
  /// The result of `typed` has changed.
  void edited();
  /// The correction was recorded, or the form was left.
  void closed(const guapai::core::Place& place);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  AnswerEditor* add(const char* name, const core::Field& field, int row);
  [[nodiscard]] QString wordsOf(const core::Field& field) const;
  void build();
  void showWords();
  void goOn(const AnswerEditor* from, bool forward);
  void record();
  [[nodiscard]] std::array<AnswerEditor*, 4> blanks() const { return {m_value, m_document, m_on, m_by}; }
  [[nodiscard]] annotations::Correction correction() const;
  [[nodiscard]] bool settle();
  void say(const QString& sentence);

  session::CaseSession* m_session = nullptr;
  annotations::CorrectionKind m_kind = annotations::CorrectionKind::Keying;
  std::optional<core::Place> m_place;
  std::string m_person;  ///< the person who recorded the last correction at this program
  PlainLabel* m_title;
  PlainLabel* m_before;
  QWidget* m_blanks;
  PlainLabel* m_trouble;
  QPushButton* m_record;
  AnswerEditor* m_value = nullptr;
  AnswerEditor* m_document = nullptr;
  AnswerEditor* m_on = nullptr;
  AnswerEditor* m_by = nullptr;
  std::map<const AnswerEditor*, QString> m_offered;  ///< what stood in each blank when the form was opened
};

}  // namespace guapai::ui
