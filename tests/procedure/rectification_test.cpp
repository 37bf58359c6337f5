#include "procedure/rectification.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::procedure {
namespace {

using testing::ElementsAre;
using testing::SizeIs;
using testing::StartsWith;

class ToPutRight : public testing::Test {
protected:
  [[nodiscard]] Rectification rectification() const { return {*support::definitions(), answers}; }
  [[nodiscard]] std::vector<std::string> found() const {
    const auto& standard = support::definitions()->standard();
    return rectification().found(rules::evaluate(standard, answers, std::nullopt, core::Date(2021, 11, 20)));
  }
  [[nodiscard]] std::string cell(const core::Row& row, const char* column) const {
    const auto id = answers.catalogue().require(std::string("progress.rectification.") + column);
    return core::valueText(row.cells[answers.catalogue()[id].column]);
  }

  core::Answers answers = support::sampleAnswers(3);
};

TEST_F(ToPutRight, IsWhatIsNotMetOrNotDecided) {
  EXPECT_THAT(found(), ElementsAre(StartsWith("第4项 诊疗人次："), StartsWith("第6项 全科医生：")));
  answers.removeList(answers.catalogue().require("records.accidents"));
  EXPECT_THAT(found(), SizeIs(3));
  EXPECT_THAT(found().back(), StartsWith("申请条件1 医疗事故："));
}

TEST_F(ToPutRight, IsNotListedTwiceWhileItIsOpen) {
  support::setRows(answers, "progress.rectification", {{{"item", "第6项 全科医生：增配1名"}}});
  EXPECT_THAT(found(), ElementsAre(StartsWith("第4项 ")));
  EXPECT_THAT(rectification().open(), ElementsAre("第6项 全科医生：增配1名"));
  support::setRows(answers, "progress.rectification", {{{"item", "第6项 全科医生：增配1名"}, {"result", "done"}}});
  EXPECT_THAT(found(), SizeIs(2)) << "it was put right then, and is not now";
  EXPECT_TRUE(rectification().open().empty());
}

TEST_F(ToPutRight, SaysWhoSetItAndUntilWhen) {
  std::int64_t last = 40;
  support::setRows(answers, "progress.rectification", {{{"item", "先前的事项"}}}, false);
  const core::List list =
      rectification().with({"消防", "饮片"}, {.number = 12, .setBy = "city"}, core::Date(2021, 12, 1), last);
  ASSERT_THAT(list.rows, SizeIs(3));
  EXPECT_FALSE(list.finished);
  EXPECT_EQ(last, 42);
  EXPECT_EQ(list.rows[2].id, core::RowId{42});
  EXPECT_EQ(cell(list.rows[0], "item"), "先前的事项");
  EXPECT_EQ(cell(list.rows[2], "item"), "饮片");
  EXPECT_EQ(cell(list.rows[2], "set_by"), "city");
  EXPECT_EQ(cell(list.rows[2], "deadline"), "2021-12-01");
  EXPECT_EQ(cell(list.rows[2], "set_in"), "12");
  EXPECT_EQ(cell(list.rows[0], "deadline"), "2021-12-01") << "nobody else set it";
  EXPECT_EQ(cell(list.rows[0], "earlier_deadlines"), "12");
}

TEST_F(ToPutRight, LosesOnlyWhatNobodyLookedAtWhenItIsTakenBack) {
  support::setRows(answers, "progress.rectification",
                   {{{"item", "甲"}, {"set_by", "district"}, {"set_in", "5"}},
                    {{"item", "乙"}, {"set_by", "city"}},
                    {{"item", "丙"}, {"set_by", "district"}, {"set_in", "5"}, {"result", "not_done"}},
                    {{"item", "丁"}, {"set_by", "district"}, {"set_in", "5"}, {"rechecked_on", "2021-11-01"}},
                    {{"item", "戊"}, {"set_by", "district"}}});
  std::vector<std::string> kept;
  const auto list = rectification().without({.number = 5, .setBy = "district"});
  ASSERT_TRUE(list);
  for (const core::Row& row : list->rows) {
    kept.push_back(cell(row, "item"));
    EXPECT_EQ(cell(row, "set_in"), "") << "another step may take that number";
  }
  EXPECT_THAT(kept, ElementsAre("乙", "丙", "丁", "戊")) << "the last was typed";
}

TEST_F(ToPutRight, LeavesTheDaysOfAnotherAuthority) {
  std::int64_t last = 40;
  support::setRows(answers, "progress.rectification",
                   {{{"item", "甲"}, {"set_by", "district"}, {"deadline", "2021-12-01"}},
                    {{"item", "乙"}, {"set_by", "city"}, {"deadline", "2021-12-01"}}});
  const core::List list = rectification().with({}, {.number = 12, .setBy = "city"}, core::Date(2022, 6, 1), last);
  EXPECT_EQ(cell(list.rows[0], "deadline"), "2021-12-01");
  EXPECT_EQ(cell(list.rows[1], "deadline"), "2022-06-01");
  answers.setList(answers.catalogue().require("progress.rectification"), list);
  const auto before = rectification().without({.number = 12, .setBy = "city"});
  ASSERT_TRUE(before);
  EXPECT_EQ(cell(before->rows[1], "deadline"), "2021-12-01") << "as it was written";
}

}  // namespace
}  // namespace guapai::procedure
