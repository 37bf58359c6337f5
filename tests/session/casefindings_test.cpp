#include "session/casefindings.h"

#include <gtest/gtest.h>

#include "support/district.h"

namespace guapai::session {
namespace {

TEST(CaseFindings, FollowTheAnswersAndAddWhatOthersSee) {
  const support::District district;
  const core::CaseId id = district.addSample(1);
  core::Answers answers = district.library->answers(id);
  const core::Problem lookalike{.severity = core::Severity::Warning,
                                .code = "center.lookalike",
                                .path = "/center/name",
                                .sentence = "center.lookalike",
                                .arguments = {}};
  CaseFindings findings(support::definitions(), [&](const core::Answers&) { return core::Problems{lookalike}; });
  findings.follow(answers, district.clock.today());
  EXPECT_EQ(findings.evaluation().outcome, rules::Outcome::Pass);
  ASSERT_FALSE(findings.problems().empty());
  EXPECT_EQ(findings.problems().back().code, "center.lookalike");
  const std::size_t before = findings.problems().size();
  answers.set(support::District::field("information.resident_population"), core::Value(std::int64_t{0}));
  answers.set(support::District::field("review.verified.annual_visits"), core::Value(std::int64_t{0}));
  findings.follow(answers, district.clock.today());
  EXPECT_NE(findings.evaluation().outcome, rules::Outcome::Pass);
  EXPECT_GT(findings.problems().size(), before);
}

}  // namespace
}  // namespace guapai::session
