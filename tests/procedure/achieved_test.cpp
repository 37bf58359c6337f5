#include "procedure/achieved.h"

#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::procedure {
namespace {

TEST(AchievedOn, FollowsTheDecisionOnRecord) {
  const auto& definitions = *support::definitions();
  core::Answers answers = support::answersOf({{"review.accepted_on", "2021-10-22"}});
  const auto achieved = [&] {
    return achievedOn(definitions, answers,
                      rules::evaluate(definitions.standard(), answers, std::nullopt, core::Date(2021, 11, 20)));
  };
  EXPECT_EQ(achieved(), std::nullopt);
  support::setRows(answers, "progress.acceptances", {{{"decision", "accepted"}, {"decided_on", "2021-10-25"}}});
  EXPECT_EQ(achieved(), core::Date(2021, 10, 25));
  support::setRows(answers, "progress.moves",
                   {{{"to", "passed"}, {"on", "2021-10-25"}}, {{"to", "revoked"}, {"on", "2022-03-01"}}});
  EXPECT_EQ(achieved(), std::nullopt);
}

/// An imported record may lack its day. It says what was decided all the same.
TEST(AchievedOn, FollowsADecisionThatHasNoDay) {
  const auto& definitions = *support::definitions();
  core::Answers answers = support::sampleAnswers(2);
  support::setAnswer(answers, "review.accepted_on", "2021-10-22");
  const auto achieved = [&] {
    return achievedOn(definitions, answers,
                      rules::evaluate(definitions.standard(), answers, std::nullopt, core::Date(2021, 11, 20)));
  };
  ASSERT_EQ(achieved(), core::Date(2021, 10, 22)) << "verified to pass";
  support::setRows(answers, "progress.acceptances", {{{"decision", "rejected"}}});
  EXPECT_EQ(achieved(), std::nullopt);
  support::setRows(answers, "progress.acceptances", {{{"decision", "accepted"}}});
  EXPECT_EQ(achieved(), core::Date(2021, 10, 22));
  support::setAnswer(answers, "review.verified.annual_visits", "100");
  EXPECT_EQ(achieved(), core::Date(2021, 10, 22)) << "whatever was edited since";
}

}  // namespace
}  // namespace guapai::procedure
