#pragma once

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
  MoveQuestions(workspace::CaseSession& session, std::string& lastPerson);

  [[nodiscard]] MoveForm::Question move(const rules::Stage& to) const;
  [[nodiscard]] MoveForm::Question takeBack() const;
  /// No blanks: what it does is said before it is done.
  [[nodiscard]] MoveForm::Question newRound(std::function<void()> open) const;

  static constexpr auto kTakeBack = "take_back";
  static constexpr auto kNewRound = "new_round";

private:
  [[nodiscard]] QString label(core::FieldId field) const;
  [[nodiscard]] QString person() const;
  [[nodiscard]] std::optional<MoveForm::Refusal> refusal(const std::optional<core::Problem>& fault) const;
  [[nodiscard]] std::optional<QString> done(bool stored, const std::string& person) const;
  [[nodiscard]] QString hintOf(const rules::Stage& to) const;
  [[nodiscard]] QString warningOf(const rules::Stage& to) const;

  workspace::CaseSession* m_session;
  std::string* m_lastPerson;
};

}  // namespace guapai::ui
