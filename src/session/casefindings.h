#pragma once

#include <functional>
#include <memory>

#include "core/answers.h"
#include "core/date.h"
#include "core/problem.h"
#include "rules/checks.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::session {

/// What follows from the answers of one case: its evaluation, and the problems that checks find in it.
class CaseFindings {
public:
  /// A check by somebody who sees more than this case, for example the other centers of the library. It is made
  /// whenever the case is evaluated; `problems` includes what it returns.
  using MoreChecks = std::function<core::Problems(const core::Answers&)>;

  CaseFindings(std::shared_ptr<const terms::Definitions> definitions, MoreChecks moreChecks);

  /// Evaluates and checks these answers, for the day of evaluation that follows from `today`.
  void follow(const core::Answers& answers, const core::Date& today);
  [[nodiscard]] const rules::Evaluation& evaluation() const { return m_evaluation; }
  /// What `guapai-cli check` finds (contract: command-line.md, `check`), followed by what MoreChecks finds.
  [[nodiscard]] const core::Problems& problems() const { return m_problems; }

private:
  std::shared_ptr<const terms::Definitions> m_definitions;
  rules::CaseChecker m_checker;
  MoreChecks m_moreChecks;
  rules::Evaluation m_evaluation;
  core::Problems m_problems;
};

}  // namespace guapai::session
