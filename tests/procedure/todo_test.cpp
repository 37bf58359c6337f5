#include "procedure/todo.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::procedure {
namespace {

using support::answersOf;
using support::Cells;
using testing::ElementsAre;

const core::Date kToday(2021, 11, 20);

/// Kind, day, ! where overdue, text.
std::vector<std::string> todo(const core::Answers& answers, core::Date today = kToday) {
  const auto evaluation = rules::evaluate(support::definitions()->standard(), answers, std::nullopt, today);
  std::vector<std::string> found;
  for (const TodoItem& item : todoOf(*support::definitions(), answers, evaluation, today))
    found.push_back(std::string(word(item.kind)) + (item.day ? " " + item.day->iso() : "") +
                    (item.overdue ? "! " : " ") + item.text);
  return found;
}

/// With this, a case is not one of which nothing is known.
const Cells kSomething{{"application.satisfaction.staff", "90"}};

core::Answers awarded(const std::string& day) {
  core::Answers answers = answersOf(kSomething);
  support::setAnswer(answers, "center.grade_awarded_on", day);
  return answers;
}

TEST(Todo, IsEmptyWhereNothingIsDue) {
  EXPECT_TRUE(todo(answersOf(kSomething)).empty());
}

TEST(Todo, NamesACaseOfWhichNothingIsKnown) {
  EXPECT_THAT(todo(answersOf({})), ElementsAre("never_assessed 还没有可据以评价的资料"));
}

TEST(Todo, CallsForTheReviewOfAGradeThirtyDaysAhead) {
  EXPECT_TRUE(todo(awarded("2017-12-21")).empty());
  EXPECT_THAT(todo(awarded("2017-12-20")),
              ElementsAre("grade_review 2021-12-20 等级于2017年12月20日公布，满4年应当复评"));
  EXPECT_THAT(todo(awarded("2017-11-20")), ElementsAre(testing::StartsWith("grade_review 2021-11-20 ")));
  EXPECT_THAT(todo(awarded("2017-11-19")), ElementsAre(testing::StartsWith("grade_review 2021-11-19! ")));
}

TEST(Todo, SaysHowLongAnApplicationWaits) {
  core::Answers answers = answersOf(kSomething);
  support::setAnswer(answers, "application.applied_on", "2021-11-01");
  EXPECT_THAT(todo(answers), ElementsAre("waiting 2021-11-01 2021年11月1日申请，已等候19天，尚未现场验收"));
  support::setAnswer(answers, "review.accepted_on", "2021-11-19");
  EXPECT_TRUE(todo(answers).empty());
}

TEST(Todo, NamesItemsToBePutRightUntilTheyAre) {
  core::Answers answers = answersOf(kSomething);
  const auto item = [&answers](const std::string& deadline, const std::string& result) {
    Cells cells{{"item", "补配备中药饮片"}, {"deadline", deadline}, {"set_by", "district"}};
    if (!result.empty()) cells["result"] = result;
    support::setRows(answers, "progress.rectification", {cells});
  };
  item("2021-11-19", "");
  EXPECT_THAT(todo(answers), ElementsAre(testing::StartsWith("rectification 2021-11-19! ")));
  item("2021-12-20", "");
  EXPECT_THAT(todo(answers), ElementsAre("rectification 2021-12-20 补配备中药饮片"));
  item("2021-12-21", "");
  EXPECT_TRUE(todo(answers).empty());
  item("2021-12-01", "done");
  EXPECT_TRUE(todo(answers).empty());
}

TEST(Todo, NamesWindowsThatEndWithinThreeMonths) {
  core::Answers answers = answersOf(kSomething);
  const auto accident = [&answers](const std::string& occurred, const std::string& appraised) {
    support::setRows(answers, "records.accidents",
                     {{{"occurred_on", occurred},
                       {"appraised_on", appraised},
                       {"appraisal", "done"},
                       {"grade", "2"},
                       {"responsibility", "full"}}});
  };
  accident("2019-12-01", "2020-01-10");
  EXPECT_THAT(todo(answers), ElementsAre("window_end 2021-12-02 申请条件1：该日起申请不再当然不符合，需裁定",
                                         "window_end 2022-01-11 申请条件1：该日起申请可符合"));
  accident("2020-06-01", "2020-07-01");
  EXPECT_TRUE(todo(answers).empty());
}

TEST(Todo, PutsWhatIsOverdueFirstAndWhatHasNoDayLast) {
  const TodoItem overdue{.kind = TodoItem::Kind::GradeReview, .day = kToday, .overdue = true, .text = {}};
  const TodoItem soon{.kind = TodoItem::Kind::WindowEnd, .day = core::Date(2021, 1, 1), .overdue = false, .text = {}};
  const TodoItem waiting{.kind = TodoItem::Kind::Waiting, .day = core::Date(2020, 1, 1), .overdue = false, .text = {}};
  EXPECT_TRUE(isMoreUrgent(overdue, soon));
  EXPECT_TRUE(isMoreUrgent(soon, waiting));
  EXPECT_FALSE(isMoreUrgent(waiting, soon));
  EXPECT_FALSE(isMoreUrgent(soon, soon));
}

}  // namespace
}  // namespace guapai::procedure
