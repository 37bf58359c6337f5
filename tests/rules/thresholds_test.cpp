#include "rules/thresholds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using support::answersOf;

/// The figures of a case by fact: text, and the share of the threshold.
std::map<std::string, std::string> figuresOf(const core::Answers& answers) {
  const Standard& standard = support::standard();
  const Days days = evaluationDays(standard, answers, std::nullopt, support::day("2021-10-25"));
  const auto figures = thresholdFigures(standard, answers, days);
  const auto all = thresholds(standard);
  std::map<std::string, std::string> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (figures[i]) found[all[i].fact] = figures[i]->text + " " + core::integerText(figures[i]->share);
  }
  return found;
}

TEST(Thresholds, AreEachTheStandardsOnce) {
  std::vector<std::string> found;
  for (const Threshold& threshold : thresholds(support::standard()))
    found.push_back(threshold.criterion + " " + threshold.fact + " " + threshold.value.written() +
                    (threshold.ofPopulation ? " of population" : threshold.unit));
  EXPECT_THAT(found, testing::ElementsAre("C3 specialty.daily_visits 30人次", "C4 annual_visits 2 of population",
                                          "C5 tcm.decoction_pieces 300种", "C5 tcm.prescription_share 30%",
                                          "C6 gps_per_10k 2名", "C7 partner_hospitals 1家",
                                          "C8 elite_family_doctor_teams 1支", "C9 satisfaction.patients 80%",
                                          "C10 satisfaction.contracted_residents 80%", "C11 satisfaction.staff 80%"));
}

TEST(ThresholdFigures, AreAbsentWhereNothingIsKnown) {
  EXPECT_TRUE(figuresOf(answersOf({})).empty());
  EXPECT_TRUE(figuresOf(answersOf({{"application.annual_visits", "5"}})).empty()) << "without a population";
}

TEST(ThresholdFigures, StayOnTheirSideOfTheThreshold) {
  const auto visits = [](const std::string& count) {
    return figuresOf(
               answersOf({{"application.annual_visits", count}, {"application.resident_population_wan", "5.352"}}))
        .at("annual_visits");
  };
  EXPECT_EQ(visits("107039"), "1.9999 99999");
  EXPECT_EQ(visits("107040"), "2 100000");
  EXPECT_EQ(figuresOf(answersOf({{"application.satisfaction.staff", "79.9999"}})).at("satisfaction.staff"),
            "79.9999 99999");
}

TEST(ThresholdFigures, AreVerifiedBeforeStatedAndTheApplicationsBeforeTheOther) {
  core::Answers answers =
      answersOf({{"application.satisfaction.staff", "90"}, {"information.satisfaction.staff", "70"}});
  EXPECT_EQ(figuresOf(answers).at("satisfaction.staff"), "90 112500");
  support::setAnswer(answers, "review.verified.satisfaction.staff", "85");
  EXPECT_EQ(figuresOf(answers).at("satisfaction.staff"), "85 106250");
}

TEST(ThresholdFigures, CountDoctorsWhereTheRatioIsNotStated) {
  core::Answers answers = answersOf({{"information.resident_population", "60004"}});
  support::setRows(answers, "information.general_practitioners", std::vector<support::Cells>(12));
  EXPECT_EQ(figuresOf(answers).at("gps_per_10k"), "1.9998 99993");
}

TEST(ThresholdFigures, TakeTheBestDepartment) {
  core::Answers answers = answersOf({});
  support::setRows(answers, "information.specialties", {{{"daily_visits", "15"}}, {{"daily_visits", "33"}}});
  EXPECT_EQ(figuresOf(answers).at("specialty.daily_visits"), "33 110000");
}

}  // namespace
}  // namespace guapai::rules
