#include "verification/timeline.h"

#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::verification {
namespace {

using core::Date;
using support::Cells;

const Date kToday(2021, 10, 20);

class TimelineTest : public ::testing::Test {
protected:
  void SetUp() override {
    support::setAnswer(answers, "application.applied_on", "2021-09-15");
    support::setAnswer(answers, "review.accepted_on", "2021-10-20");
  }

  [[nodiscard]] Timeline line(std::size_t index) const {
    const auto& definitions = *support::definitions();
    return timelines(definitions, answers, rules::evaluate(definitions.standard(), answers, {}, kToday)).at(index);
  }

  core::Answers answers{support::definitions()->catalogue()};
};

TEST_F(TimelineTest, HasTheWindowWithoutAnyRecord) {
  const Timeline drawn = line(0);
  EXPECT_EQ(drawn.id, "D1");
  EXPECT_EQ(drawn.windowFrom, Date(2019, 9, 15));
  EXPECT_EQ(drawn.windowTo, Date(2021, 10, 20));
  EXPECT_EQ(drawn.first, Date(2019, 1, 1));
  EXPECT_EQ(drawn.last, Date(2021, 12, 31));
  EXPECT_TRUE(drawn.marks.empty());
  EXPECT_EQ(drawn.outlook, "");
}

TEST_F(TimelineTest, SaysWhatFallsOutAndWhen) {
  support::setRows(answers, "records.accidents",
                   {Cells{{"occurred_on", "2019-10-20"},
                          {"appraised_on", "2020-03-02"},
                          {"appraisal", "done"},
                          {"grade", "2"},
                          {"responsibility", "primary"}},
                    Cells{{"occurred_on", "2018-05-01"}, {"grade", "4"}}});
  const Timeline drawn = line(0);
  ASSERT_EQ(drawn.marks.size(), 3U);
  EXPECT_EQ(drawn.marks[0].row, 2U);
  EXPECT_FALSE(drawn.marks[0].inWindow);
  EXPECT_FALSE(drawn.marks[0].leaves);
  EXPECT_EQ(drawn.marks[1].label, "第1行发生日期2019年10月20日");
  EXPECT_EQ(drawn.marks[1].leaves, Date(2021, 10, 21));
  EXPECT_EQ(drawn.marks[2].leaves, Date(2022, 3, 3));
  EXPECT_EQ(drawn.first, Date(2018, 1, 1));
  EXPECT_EQ(drawn.last, Date(2022, 12, 31));
  EXPECT_EQ(drawn.outlook,
            "2021年10月21日起不再当然不符合（第1行鉴定日期2020年3月2日仍在两年内，需裁定）；2022年3月3日起符合");
}

TEST_F(TimelineTest, TellsHitsFromWhatIsOpenAndFromWhatDoesNotCount) {
  const char* const inWindow = "2020-03-02";
  support::setRows(answers, "records.accidents",
                   {Cells{{"occurred_on", inWindow}, {"appraisal", "done"}, {"grade", "4"}, {"responsibility", "full"}},
                    Cells{{"occurred_on", inWindow}, {"appraisal", "done"}, {"grade", "1"}},
                    Cells{{"occurred_on", inWindow},
                          {"appraised_on", "2020-05-01"},
                          {"appraisal", "done"},
                          {"grade", "1"},
                          {"responsibility", "full"}},
                    Cells{{"occurred_on", "2019-01-01"}, {"grade", "1"}, {"responsibility", "full"}}});
  const Timeline drawn = line(0);
  ASSERT_EQ(drawn.marks.size(), 5U);
  EXPECT_EQ(drawn.marks[0].says, "第4行发生日期2019年1月1日：在回溯期外");
  EXPECT_EQ(drawn.marks[0].effect, TimelineEffect::None) << "whatever its record is";
  EXPECT_EQ(drawn.marks[1].effect, TimelineEffect::None);
  EXPECT_EQ(drawn.marks[1].says, "第1行发生日期2020年3月2日：不影响");
  EXPECT_EQ(drawn.marks[2].effect, TimelineEffect::Undecided);
  EXPECT_EQ(drawn.marks[2].says, "第2行发生日期2020年3月2日：待核，2022年3月3日起移出回溯期");
  EXPECT_EQ(drawn.marks[3].effect, TimelineEffect::Hit);
  EXPECT_EQ(drawn.marks[3].says, "第3行发生日期2020年3月2日：不符合，2022年3月3日起移出回溯期");
  EXPECT_EQ(drawn.marks[4].says, "第3行鉴定日期2020年5月1日：待核，2022年5月2日起移出回溯期")
      << "in the window alone, it is left to a ruling";
}

TEST_F(TimelineTest, NamesOneDayWhereNothingIsLeftToRule) {
  support::setRows(answers, "records.insurance_penalties",
                   {Cells{{"decided_on", "2020-02-29"}, {"conduct", "fraud"}, {"decided_by", "administrative"}}});
  const Timeline drawn = line(1);
  ASSERT_EQ(drawn.marks.size(), 1U);
  EXPECT_TRUE(drawn.marks[0].inWindow);
  EXPECT_EQ(drawn.outlook, "2022年3月1日起符合");
}

TEST_F(TimelineTest, DrawsDepartmentsAsLongAsTheyWereLet) {
  support::setRows(answers, "records.outsourced_departments",
                   {Cells{{"department", "口腔科"}, {"started_on", "2017-01-01"}, {"ended_on", "2021-10-19"}},
                    Cells{{"department", "示例科"}, {"started_on", "2021-01-01"}}},
                   false);
  const Timeline drawn = line(2);
  ASSERT_EQ(drawn.spans.size(), 2U);
  EXPECT_EQ(drawn.spans[0].label, "第1行口腔科");
  EXPECT_EQ(drawn.spans[0].effect, TimelineEffect::None);
  EXPECT_EQ(drawn.spans[1].effect, TimelineEffect::Hit);
  EXPECT_EQ(drawn.spans[1].says, "第2行示例科：2021年10月20日仍在出租承包，不符合");
  EXPECT_FALSE(drawn.spans[1].to);
  EXPECT_EQ(drawn.first, Date(2017, 1, 1));
}

}  // namespace
}  // namespace guapai::verification
