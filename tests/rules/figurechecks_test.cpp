#include "rules/figurechecks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/answersbuilder.h"
#include "support/problems.h"

namespace guapai::rules {
namespace {

using support::AnswersBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(FigureChecks, TakeAPopulationOfZeroForAnError) {
  const FigureChecks checks(support::catalogue());
  AnswersBuilder nobody;
  nobody.set("review.verified.resident_population", "0").set("application.resident_population_wan", "0.000");
  nobody.set("information.resident_population", "0");
  const auto problems = checks.findZeroPopulations(nobody.answers());
  EXPECT_THAT(support::codesAndPaths(problems), ElementsAre("population.zero /information/resident_population",
                                                            "population.zero /application/resident_population_wan",
                                                            "population.zero /review/verified/resident_population"));
  for (const auto& problem : problems) EXPECT_EQ(problem.severity, core::Severity::Error);

  EXPECT_THAT(checks.findZeroPopulations(AnswersBuilder().answers()), IsEmpty());
  nobody.set("information.resident_population", "1").set("application.resident_population_wan", "0.0001");
  nobody.set("review.verified.resident_population", "");
  EXPECT_THAT(checks.findZeroPopulations(nobody.answers()), IsEmpty());
}

TEST(FigureChecks, FindPartsThatExceedTheirWhole) {
  const FigureChecks checks(support::catalogue());
  AnswersBuilder figures;
  figures.set("information.established_health_technicians", "62").set("information.annual_outpatient_visits", "1001");
  EXPECT_THAT(checks.findExceedingParts(figures.answers()), IsEmpty());
  figures.set("information.health_technicians", "62").set("application.annual_visits", "1001");
  EXPECT_THAT(checks.findExceedingParts(figures.answers()), IsEmpty());
  figures.set("information.health_technicians", "61").set("application.annual_visits", "1000");
  const auto problems = checks.findExceedingParts(figures.answers());
  EXPECT_THAT(support::codesAndPaths(problems),
              ElementsAre("technicians.established_exceeds_total /information/established_health_technicians",
                          "visits.outpatient_exceeds_total /information/annual_outpatient_visits"));
  EXPECT_THAT(support::sentences(problems),
              ElementsAre("在编卫生技术人员数62人多于卫生技术人员数61人，请核对",
                          "信息表的年门诊人次数1001多于申请表的年诊疗人次数1000，请核对"));
}

}  // namespace
}  // namespace guapai::rules
