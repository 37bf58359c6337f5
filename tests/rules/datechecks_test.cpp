#include "rules/datechecks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/problems.h"

namespace guapai::rules {
namespace {

using support::answersOf;
using testing::ElementsAre;
using testing::IsEmpty;

const core::Date kEvaluation(2021, 10, 20);

std::vector<std::string> found(const core::Answers& answers, core::Date evaluation = kEvaluation,
                               core::Date today = kEvaluation) {
  return support::codesAndPaths(DateChecks(support::catalogue(), 4).find(answers, evaluation, today));
}

TEST(DateChecks, FindAGradeThatHasRunOut) {
  const auto awarded = [](const char* date) { return found(answersOf({{"center.grade_awarded_on", date}})); };
  EXPECT_THAT(awarded("2017-10-20"), ElementsAre("grade.expired /center/grade_awarded_on"));
  EXPECT_THAT(awarded("2017-10-21"), IsEmpty());
  EXPECT_THAT(awarded("2017-10"), ElementsAre("grade.expired /center/grade_awarded_on"));
  EXPECT_THAT(awarded("2017-11"), IsEmpty());
}

TEST(DateChecks, TakeALeapDayAsFourYearsOld) {
  const auto leap = answersOf({{"center.grade_awarded_on", "2020-02-29"}});
  EXPECT_THAT(found(leap, core::Date(2024, 2, 28)), IsEmpty());
  EXPECT_THAT(found(leap, core::Date(2024, 2, 29)), ElementsAre("grade.expired /center/grade_awarded_on"));
}

TEST(DateChecks, FindDatesAfterTheEvaluationAndAfterToday) {
  const auto late = answersOf({{"application.pledged_on", "2021-10-21"}});
  EXPECT_THAT(found(late), ElementsAre("date.future /application/pledged_on"));
  EXPECT_THAT(found(late, kEvaluation, core::Date(2021, 10, 21)), IsEmpty());
  EXPECT_THAT(found(late, core::Date(2021, 10, 21), kEvaluation), IsEmpty());
}

TEST(DateChecks, LetADeadlineLieAhead) {
  core::Answers answers = answersOf({});
  support::setRows(answers, "progress.rectification", {{{"deadline", "2022-01-31"}, {"rechecked_on", "2022-01-31"}}});
  EXPECT_THAT(found(answers), ElementsAre("date.future /progress/rectification/0/rechecked_on"));
}

TEST(DateChecks, FindFutureDatesEverywhereInTheOrderOfTheCatalogue) {
  auto late = answersOf({{"center.grade_awarded_on", "2021-11"},
                         {"information.opinion.date", "2022-01-01"},
                         {"application.grade_a_awarded_on", "2021-10"},
                         {"review.rulings.C3.result", "met"},
                         {"review.rulings.C3.ruled_on", "2022-01-01"},
                         {"review.rulings.D1.ruled_on", "2022-01-02"}});
  const std::vector<support::Cells> accidents{{{"occurred_on", "2021-10-20"}, {"appraised_on", "2021-11-01"}},
                                              {{"occurred_on", "2021-11-02"}}};
  support::setRows(late, "records.accidents", accidents);
  EXPECT_THAT(found(late),
              ElementsAre("date.future /center/grade_awarded_on", "date.future /information/opinion/date",
                          "date.future /records/accidents/0/appraised_on",
                          "date.future /records/accidents/1/occurred_on", "date.future /review/rulings/C3/ruled_on",
                          "date.future /worksheets/unfinished_objects/review.rulings.D1/ruled_on"));
  support::setRows(late, "records.accidents", accidents, false);
  EXPECT_THAT(found(late), ElementsAre("date.future /center/grade_awarded_on", "date.future /information/opinion/date",
                                       "date.future /review/rulings/C3/ruled_on",
                                       "date.future /worksheets/unfinished_objects/review.rulings.D1/ruled_on"));
}

TEST(DateChecks, FindDatesInTheWrongOrder) {
  auto wrong = answersOf({{"application.applied_on", "2021-10-02"}, {"review.accepted_on", "2021-10-01"}});
  support::setRows(wrong, "records.accidents", {{{"occurred_on", "2020-01-02"}, {"appraised_on", "2020-01-01"}}});
  support::setRows(wrong, "records.outsourced_departments",
                   {{{"started_on", "2020-01-01"}, {"ended_on", "2020-01-01"}},
                    {{"started_on", "2020-01-02"}, {"ended_on", "2020-01-01"}},
                    {{"started_on", "2020-01-02"}}});
  EXPECT_THAT(found(wrong), ElementsAre("date.order /application/applied_on",
                                        "date.order /records/outsourced_departments/1/started_on",
                                        "date.order /records/accidents/0/occurred_on"));
}

TEST(DateChecks, SayWhichDate) {
  auto wrong = answersOf({});
  support::setRows(wrong, "records.accidents", {{{"occurred_on", "2022-01-02"}}});
  const auto problems = DateChecks(support::catalogue(), 4).find(wrong, kEvaluation, kEvaluation);
  EXPECT_THAT(support::sentences(problems),
              ElementsAre("医疗事故第1行：发生日期为2022年1月2日，晚于2021年10月20日，尚未到来，请核对"));
}

}  // namespace
}  // namespace guapai::rules
