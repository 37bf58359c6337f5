#pragma once

#include <QtWidgets/QFrame>

#include "workspace/corrections.h"

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

  /// @param session  must live until `closed`, or until another is asked for.
  /// @pre workspace::canCorrect of the place's field.
  void ask(workspace::CaseSession& session, workspace::CorrectionKind kind, const workspace::Place& place);
  /// Nothing is asked any more; what was typed is gone.
  void leave();
  /// The place that is being corrected; none while nothing is asked.
  [[nodiscard]] const std::optional<workspace::Place>& place() const { return m_place; }

Q_SIGNALS:
  /// It was recorded, or the form was left.
  void closed(const guapai::workspace::Place& place);

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  AnswerEditor* add(const char* name, const core::Field& field, int row);
  [[nodiscard]] QString wordsOf(const core::Field& field) const;
  void build();
  void showWords();
  void goOn(const AnswerEditor* from, bool forward);
  void record();
  [[nodiscard]] workspace::Correction correction() const;
  [[nodiscard]] bool settle();
  void say(const QString& sentence);

  workspace::CaseSession* m_session = nullptr;
  workspace::CorrectionKind m_kind = workspace::CorrectionKind::Keying;
  std::optional<workspace::Place> m_place;
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
};

}  // namespace guapai::ui
