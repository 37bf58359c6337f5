#include "rules/figurechecks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/problems.h"

namespace guapai::rules {
namespace {

using support::answersOf;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(FigureChecks, TakeAPopulationOfZeroForAnError) {
  const FigureChecks checks(support::catalogue());
  const auto problems = checks.findZeroPopulations(answersOf({{"review.verified.resident_population", "0"},
                                                              {"application.resident_population_wan", "0.000"},
                                                              {"information.resident_population", "0"}}));
  EXPECT_THAT(support::codesAndPaths(problems), ElementsAre("population.zero /information/resident_population",
                                                            "population.zero /application/resident_population_wan",
                                                            "population.zero /review/verified/resident_population"));
  for (const auto& problem : problems) EXPECT_EQ(problem.severity, core::Severity::Error);

  EXPECT_THAT(checks.findZeroPopulations(answersOf({})), IsEmpty());
  EXPECT_THAT(checks.findZeroPopulations(answersOf(
                  {{"information.resident_population", "1"}, {"application.resident_population_wan", "0.0001"}})),
              IsEmpty());
}

TEST(FigureChecks, FindPartsThatExceedTheirWhole) {
  const FigureChecks checks(support::catalogue());
  support::Cells cells{{"information.established_health_technicians", "62"},
                       {"information.annual_outpatient_visits", "1001"}};
  EXPECT_THAT(checks.findExceedingParts(answersOf(cells)), IsEmpty());
  cells["information.health_technicians"] = "62";
  cells["application.annual_visits"] = "1001";
  EXPECT_THAT(checks.findExceedingParts(answersOf(cells)), IsEmpty());
  cells["information.health_technicians"] = "61";
  cells["application.annual_visits"] = "1000";
  const auto problems = checks.findExceedingParts(answersOf(cells));
  EXPECT_THAT(support::codesAndPaths(problems),
              ElementsAre("technicians.established_exceeds_total /information/established_health_technicians",
                          "visits.outpatient_exceeds_total /information/annual_outpatient_visits"));
  EXPECT_THAT(support::sentences(problems),
              ElementsAre("在编卫生技术人员数62人多于卫生技术人员数61人，请核对",
                          "信息表的年门诊人次数1001多于申请表的年诊疗人次数1000，请核对"));
}

}  // namespace
}  // namespace guapai::rules
