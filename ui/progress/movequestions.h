#pragma once

#include <string>
#include <vector>

#include <QtCore/QCoreApplication>

#include "progress/moveform.h"
#include "rules/stages.h"

namespace guapai::ui {

/// What the acts of a case ask, and what they do with the answers.
class MoveQuestions {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::MoveQuestions)

public:
  /// @param session  must live longer.
  /// @param lastPerson  who acted last at this program, offered where the case names nobody; must live longer.
  MoveQuestions(session::CaseSession& session, std::string& lastPerson);

  /// An act that can be done now.
  struct Offer {
    std::string id;                    ///< as of its question
    QString act;                       ///< as of its question
    const rules::Stage* to = nullptr;  ///< null where it is no move
  };
  /// In the order in which to offer them; none in a round that is only read.
  [[nodiscard]] std::vector<Offer> offered() const;

  [[nodiscard]] MoveForm::Question move(const rules::Stage& to) const;
  /// Its id is of the last step alone: what was typed for taking back that one is not meant for another.
  /// @pre it is offered.
  [[nodiscard]] MoveForm::Question takeBack() const;
  /// No blanks: what it does is said before it is done.
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
