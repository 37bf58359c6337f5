#include "rules/breakdown.h"

#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using core::Wide;

std::size_t criterionAt(const std::string& id) {
  const auto& criteria = support::standard().criteria();
  return static_cast<std::size_t>(std::ranges::find(criteria, id, &Standard::CriterionText::id) - criteria.begin());
}

std::vector<Slack> slackAt(const std::string& id, const core::Answers& answers) {
  const auto& content = support::standard().content();
  const auto days = evaluationDays(support::standard(), answers, std::nullopt, support::day("2021-10-20"));
  return slackOf(content, readingsOf(content, content.criteria[criterionAt(id)], answers, days));
}

CriterionResult resultAt(const std::string& id, const core::Answers& answers) {
  return evaluate(support::standard(), answers, std::nullopt, support::day("2021-10-20"))
      .criteria[criterionAt(id)]
      .result;
}

TEST(Computed, FollowsTheReadingThatIsKnownUnlessTheyContradictEachOther) {
  const auto computed = [](Reading application, Reading second) {
    const Computed both = computedFrom({.application = application, .second = second});
    return std::pair(both.result, both.why);
  };
  EXPECT_EQ(computed(Reading::Met, Reading::Met), std::pair(CriterionResult::Met, Why::None));
  EXPECT_EQ(computed(Reading::Met, Reading::Unknown), std::pair(CriterionResult::Met, Why::None));
  EXPECT_EQ(computed(Reading::Unknown, Reading::NotMet), std::pair(CriterionResult::NotMet, Why::None));
  EXPECT_EQ(computed(Reading::NotMet, Reading::Met), std::pair(CriterionResult::Undetermined, Why::Conflict));
  EXPECT_EQ(computed(Reading::Unknown, Reading::Unknown), std::pair(CriterionResult::Undetermined, Why::Missing));
}

TEST(Slack, IsTheLastFigureThatPasses) {
  const auto slack = slackAt("C4", support::answersOf({{"review.verified.annual_visits", "107050"},
                                                       {"review.verified.resident_population", "53520"}}));
  ASSERT_EQ(slack.size(), 1U);
  EXPECT_EQ(slack[0].fewer, Wide{10} * core::Decimal::kScale);
  EXPECT_EQ(slack[0].moreResidents, Wide{5});
  EXPECT_EQ(slack[0].source, Source::Verified);

  const auto with = [](const std::string& visits, const std::string& residents) {
    return resultAt("C4", support::answersOf({{"review.verified.annual_visits", visits},
                                              {"review.verified.resident_population", residents}}));
  };
  EXPECT_EQ(with("107040", "53520"), CriterionResult::Met);
  EXPECT_EQ(with("107039", "53520"), CriterionResult::NotMet);
  EXPECT_EQ(with("107050", "53525"), CriterionResult::Met);
  EXPECT_EQ(with("107050", "53526"), CriterionResult::NotMet);
}

TEST(Slack, IsThatOfTheSourceWhichFailsFirst) {
  const auto slack = slackAt("C9", support::answersOf({{"application.satisfaction.patients", "92.5"},
                                                       {"information.satisfaction.patients", "81.25"}}));
  ASSERT_EQ(slack.size(), 1U);
  EXPECT_EQ(slack[0].source, Source::Information);
  EXPECT_EQ(slack[0].fewer, Wide{12500});
}

TEST(Slack, IsThatOfTheLargerPopulationWhereBothNeedAsMany) {
  const auto slack = slackAt("C6", support::answersOf({{"review.verified.general_practitioner_count", "14"},
                                                       {"application.resident_population_wan", "6.84"},
                                                       {"information.resident_population", "68499"}}));
  ASSERT_EQ(slack.size(), 1U);
  EXPECT_EQ(slack[0].fewer, Wide{0});
  EXPECT_EQ(slack[0].moreResidents, Wide{70000 - 68499});
}

TEST(Slack, CountsDoctorsRatherThanTheirRatio) {
  auto answers = support::answersOf({{"application.gps_per_10k", "2.5"}, {"information.resident_population", "9999"}});
  support::setRows(answers, "information.general_practitioners", {{}, {}, {}});
  const auto slack = slackAt("C6", answers);
  ASSERT_EQ(slack.size(), 1U);
  EXPECT_EQ(support::standard().content().facts[slack[0].fact].name, "general_practitioner_count");
  EXPECT_EQ(slack[0].fewer, Wide{1} * core::Decimal::kScale);
  EXPECT_EQ(slack[0].moreResidents, Wide{15000 - 9999});
}

TEST(Slack, IsThereForEachPartThatIsMet) {
  const auto slack = slackAt("C5", support::answersOf({{"review.verified.tcm.decoction_pieces", "299"},
                                                       {"review.verified.tcm.prescription_share", "30.0001"}}));
  ASSERT_EQ(slack.size(), 1U);
  EXPECT_EQ(slack[0].fewer, Wide{1});
  EXPECT_TRUE(slackAt("C4", support::answersOf({})).empty());
}

TEST(Threshold, IsFoundWhereverTheCriterionComparesTheFact) {
  const auto& content = support::standard().content();
  const auto threshold = [&](const char* criterion, const char* fact) {
    return thresholdOf(content.criteria[criterionAt(criterion)], factNamed(content, fact));
  };
  EXPECT_EQ(threshold("C9", "satisfaction.patients")->written(), "80");
  EXPECT_EQ(threshold("C3", "specialty.daily_visits")->written(), "30");
  EXPECT_FALSE(threshold("C4", "annual_visits"));
  EXPECT_EQ(factNamed(content, "nothing"), content.facts.size());
}

}  // namespace
}  // namespace guapai::rules
