#include "rules/reading.h"

#include <gtest/gtest.h>

#include "rules/conditionloader.h"
#include "support/cases.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using support::answersOf;

Reading reading(const char* condition, const core::Answers& answers, Source source = Source::Application) {
  const auto& content = support::standard().content();
  const auto loaded = ConditionLoader(support::catalogue(), content.facts).read(nlohmann::json::parse(condition));
  const Days days{.evaluation = support::day("2021-10-20"),
                  .application = support::day("2021-09-15"),
                  .windowFrom = support::day("2019-09-15")};
  std::vector<Part> parts;
  return readCondition(loaded, {content, answers, days, source}, parts);
}

constexpr const char* kShare = R"({"at_least": {"fact": "tcm.prescription_share", "value": "30"}})";
constexpr const char* kBoth =
    R"({"all_of": [{"at_least": {"fact": "tcm.prescription_share", "value": "30"}}, {"at_least": {"fact": "tcm.decoction_pieces", "value": "300"}}]})";
constexpr const char* kVisits = R"({"ratio_at_least": {"fact": "annual_visits", "value": "2", "per": "1"}})";

TEST(AtLeast, IsUnknownWhenTheAnswerIsMissing) {
  EXPECT_EQ(reading(kShare, answersOf({})), Reading::Unknown);
}

TEST(AtLeast, IsMetAtTheThresholdAndNotBelow) {
  EXPECT_EQ(reading(kShare, answersOf({{"application.tcm.prescription_share", "30.0000"}})), Reading::Met);
  EXPECT_EQ(reading(kShare, answersOf({{"application.tcm.prescription_share", "29.9999"}})), Reading::NotMet);
  EXPECT_EQ(reading(kShare, answersOf({{"application.tcm.prescription_share", "30.0001"}})), Reading::Met);
}

TEST(Fact, IsReplacedByTheVerifiedOneInEverySource) {
  const auto answers =
      answersOf({{"application.tcm.prescription_share", "10"}, {"review.verified.tcm.prescription_share", "31"}});
  EXPECT_EQ(reading(kShare, answers, Source::Application), Reading::Met);
  EXPECT_EQ(reading(kShare, answers, Source::Information), Reading::Met);
}

TEST(AllOf, IsNotMetAsSoonAsOnePartIsNot) {
  EXPECT_EQ(reading(kBoth, answersOf({{"application.tcm.decoction_pieces", "299"}})), Reading::NotMet);
  EXPECT_EQ(reading(kBoth, answersOf({{"application.tcm.decoction_pieces", "300"}})), Reading::Unknown);
}

TEST(RatioAtLeast, IsUnknownForAPopulationOfZero) {
  EXPECT_EQ(
      reading(kVisits, answersOf({{"application.annual_visits", "9"}, {"application.resident_population_wan", "0"}})),
      Reading::Unknown);
  EXPECT_EQ(
      reading(kVisits, answersOf({{"application.annual_visits", "0"}, {"review.verified.resident_population", "1"}})),
      Reading::NotMet);
}

TEST(RatioAtLeast, IsExactAtTheLargestFigures) {
  const auto at = [](const std::string& visits) {
    return reading(kVisits, answersOf({{"application.annual_visits", visits},
                                       {"review.verified.resident_population", "500000000000"}}));
  };
  EXPECT_EQ(at("1000000000000"), Reading::Met);
  EXPECT_EQ(at("999999999999"), Reading::NotMet);
}

TEST(Population, TakesAnnex2sPersonsWhereTheyRoundToAnnex4sFigure) {
  const auto& content = support::standard().content();
  const auto persons = [&](const std::string& wan, const std::string& people) {
    const auto answers =
        answersOf({{"application.resident_population_wan", wan}, {"information.resident_population", people}});
    return static_cast<std::int64_t>(population(content, answers, Source::Application).value_or(-1));
  };
  EXPECT_EQ(persons("5.35", "53549"), 53549);
  EXPECT_EQ(persons("5.35", "53550"), 53500) << "half up: 53550 would be 5.36";
  EXPECT_EQ(persons("5.35", "53450"), 53450);
  EXPECT_EQ(persons("5.35", "53449"), 53500);
  EXPECT_EQ(persons("5.3520", "53521"), 53520);
  EXPECT_EQ(persons("5", "54999"), 54999);
  EXPECT_EQ(persons("", "54999"), -1);
}

TEST(ByEvaluationDay, TakesAMonthAsItsFirstDay) {
  constexpr const char* kGrade =
      R"({"sufficient": {"by_evaluation_day": {"field": "application.grade_a_awarded_on"}}})";
  EXPECT_EQ(reading(kGrade, answersOf({{"application.grade_a_awarded_on", "2021-10"}})), Reading::Met);
  EXPECT_EQ(reading(kGrade, answersOf({{"application.grade_a_awarded_on", "2021-10-20"}})), Reading::Met);
  EXPECT_EQ(reading(kGrade, answersOf({{"application.grade_a_awarded_on", "2021-10-21"}})), Reading::Unknown);
}

TEST(Window, IncludesBothEndsAndHoldsNoAbsentDate) {
  const auto within = [](const std::string& date) {
    return reading(R"({"in_window": {"field": "application.pledged_on"}})",
                   answersOf({{"application.pledged_on", date}})) == Reading::Met;
  };
  EXPECT_FALSE(within("2019-09-14"));
  EXPECT_TRUE(within("2019-09-15"));
  EXPECT_TRUE(within("2021-10-20"));
  EXPECT_FALSE(within("2021-10-21"));
  EXPECT_FALSE(within(""));
}

TEST(NotRefuted, IsMetByAMissingAnswerButNotByANo) {
  constexpr const char* kReferral = R"({"not_refuted": {"fact": "two_way_referral"}})";
  EXPECT_EQ(reading(kReferral, answersOf({})), Reading::Met);
  EXPECT_EQ(reading(kReferral, answersOf({{"review.verified.two_way_referral", "false"}})), Reading::NotMet);
}

}  // namespace
}  // namespace guapai::rules
