#include "session/casefindings.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace guapai::session {

CaseFindings::CaseFindings(std::shared_ptr<const terms::Definitions> definitions, MoreChecks moreChecks)
    : m_definitions(std::move(definitions)),
      m_checker(m_definitions->standard(), m_definitions->catalogue()),
      m_moreChecks(std::move(moreChecks)) {}

void CaseFindings::follow(const core::Answers& answers, const core::Date& today) {
  m_evaluation = rules::evaluate(m_definitions->standard(), answers, std::nullopt, today);
  m_problems = m_checker.check(answers, m_evaluation, today);
  if (m_moreChecks) std::ranges::move(m_moreChecks(answers), std::back_inserter(m_problems));
}

}  // namespace guapai::session
