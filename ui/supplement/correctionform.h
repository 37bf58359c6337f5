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

/// Asks for a correction of one blank: the new answer, on what ground, when and by whom. Enter goes on and, in the last
/// blank, records it; Esc leaves it.
class CorrectionForm : public QFrame {
  Q_OBJECT

public:
  explicit CorrectionForm(QWidget* parent = nullptr);

  using Words = session::UnfinishedActs::Words;

  /// @param session  must live until `closed`, or until another is asked for.
  /// @param typed  what `typed` gave before; null: nothing.
  /// @pre annotations::canCorrect of the place's field.
  void ask(session::CaseSession& session, annotations::CorrectionKind kind, const core::Place& place,
           const Words* typed = nullptr);
  void takeFocus();
  /// What stands in the blanks and was not offered there, by the names of the blanks.
  [[nodiscard]] Words typed() const;
  /// Nothing is asked any more; what was typed is gone.
  void leave();
  /// The place that is being corrected; none while nothing is asked.
  [[nodiscard]] const std::optional<core::Place>& place() const { return m_place; }
  [[nodiscard]] annotations::CorrectionKind kind() const { return m_kind; }

Q_SIGNALS:
  /// `typed` gives something else.
  void edited();
  /// It was recorded, or the form was left.
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
  std::string m_person;  ///< whoever recorded the last one at this program
  PlainLabel* m_title;
  PlainLabel* m_before;
  QWidget* m_blanks;
  PlainLabel* m_trouble;
  QPushButton* m_record;
  AnswerEditor* m_value = nullptr;
  AnswerEditor* m_document = nullptr;
  AnswerEditor* m_on = nullptr;
  AnswerEditor* m_by = nullptr;
  std::map<const AnswerEditor*, QString> m_offered;  ///< what stood in the blanks when it was asked
};

}  // namespace guapai::ui
