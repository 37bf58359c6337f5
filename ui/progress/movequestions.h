#pragma once

#include <string>
#include <vector>

#include <QtCore/QCoreApplication>

#include "progress/moveform.h"
#include "rules/stages.h"

namespace guapai::ui {

/// Makes the questions of the acts of a case: moves, taking the last one back, a new round. The questions store their
/// acts through the session.
class MoveQuestions {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::MoveQuestions)

public:
  /// @param session  must outlive this object and its questions.
  /// @param lastPerson  the person who acted last at this program, offered when the case names nobody; each act writes
  /// its person here. Must outlive this object and its questions.
  MoveQuestions(session::CaseSession& session, std::string& lastPerson);

  /// An act that can be done now.
  struct Offer {
    std::string id;                    ///< the id of its question
    QString act;                       ///< the name of the act, as in its question
    const rules::Stage* to = nullptr;  ///< the stage to which a move leads; null for the other acts
  };
  /// The acts in the order in which they are offered; none when the round can only be read.
  [[nodiscard]] std::vector<Offer> offered() const;

  /// The question of the move to this stage. @param to  belongs to the standard and must outlive the question.
  [[nodiscard]] MoveForm::Question move(const rules::Stage& to) const;
  /// The question of taking the last step back. Its id contains the number of this step: what was typed about one step
  /// must not be offered for another.
  /// @pre takeBack is among the offered acts.
  [[nodiscard]] MoveForm::Question takeBack() const;
  /// The question of a new round. It has no blanks; its hint says what will happen.
  /// @param open  opens the round.
  [[nodiscard]] MoveForm::Question newRound(std::function<void()> open) const;

  static constexpr auto kNewRound = "new_round";

private:
  [[nodiscard]] Offer takingBack() const;
  [[nodiscard]] Offer openingRound() const;
  [[nodiscard]] QString label(core::FieldId field) const;
  [[nodiscard]] QString person() const;
  [[nodiscard]] std::optional<MoveForm::Refusal> refusal(const std::optional<core::Problem>& fault) const;
  [[nodiscard]] std::optional<QString> done(bool stored, const std::string& person) const;
  [[nodiscard]] QString hintOf(const rules::Stage& to) const;
  [[nodiscard]] QString warningOf(const rules::Stage& to) const;

  session::CaseSession* m_session;
  std::string* m_lastPerson;
};

}  // namespace guapai::ui
