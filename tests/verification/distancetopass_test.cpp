#include "verification/distancetopass.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casereader.h"
#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::verification {
namespace {

using testing::ElementsAre;
using testing::Field;
using testing::IsEmpty;

class GapOfCase : public testing::Test {
protected:
  GapOfCase() {
    exchange::CaseReader reader(support::definitions()->catalogue());
    const auto file = support::sourceDirectory() / "resources/sample/center-02.json";
    answers = *reader.read(support::fileText(file)).answers;
  }

  void set(const char* field, const std::string& text) {
    const auto id = support::field(field);
    answers.set(id, support::parsedValue(support::definitions()->catalogue()[id], text));
  }
  [[nodiscard]] rules::Evaluation evaluation() const {
    return rules::evaluate(support::definitions()->standard(), answers, std::nullopt, support::day("2021-11-20"));
  }
  [[nodiscard]] DistanceToPass gap() const { return distanceToPass(*support::definitions(), answers, evaluation()); }

  core::Answers answers{support::definitions()->catalogue()};
};

TEST_F(GapOfCase, IsNothingForACenterThatPasses) {
  EXPECT_THAT(gap().missing, IsEmpty());
  EXPECT_EQ(distance(evaluation()), 0);
}

TEST_F(GapOfCase, SaysWhatIsMissingInWholeThingsNearestFirst) {
  set("review.verified.general_practitioner_count", "10");
  set("review.verified.satisfaction.staff", "79.96");
  set("review.verified.meets_basic_standard", "false");
  set("review.verified.tcm.decoction_pieces", "290");
  EXPECT_THAT(gap().missing,
              ElementsAre(Field(&GapLine::text, "第11项 机构职工满意度还差0.04个百分点（需80%，现79.96%）"),
                          Field(&GapLine::text, "第5项 配备中药饮片还差10种（需300种，现290种）"),
                          Field(&GapLine::text, "第6项 全科医生人数还差4名（需14名，现10名）"),
                          Field(&GapLine::text, testing::StartsWith("第2项 不达标："))));
  const std::vector<GapLine> missing = gap().missing;
  const GapLine& staff = missing.front();
  EXPECT_EQ(staff.fact + " " + staff.have + " " + staff.need + " " + staff.gap,
            "机构职工满意度 79.96% 80% 0.04个百分点");
  EXPECT_EQ(missing.back().have, "") << "no figure";
  EXPECT_EQ(distance(evaluation()), 4);
}

TEST_F(GapOfCase, NamesDisqualifiersAndWhatIsOpenLast) {
  set("review.rulings.D1.result", "triggered");
  set("review.rulings.D1.reason", "示例理由");
  set("review.rulings.D1.ruled_by", "示例审核人");
  set("review.rulings.D1.ruled_on", "2021-10-22");
  answers.removeList(support::field("records.insurance_penalties"));
  EXPECT_THAT(gap().missing, ElementsAre(Field(&GapLine::id, "D1"), Field(&GapLine::id, "D2")));
  EXPECT_EQ(distance(evaluation()), 2);
}

TEST_F(GapOfCase, SaysHowMuchThereIsToSpare) {
  const auto slack = gap().slack;
  ASSERT_FALSE(slack.empty());
  EXPECT_EQ(slack.front().text, "第6项 全科医生人数刚好达到，常住人口最多还可增加1580人");
  EXPECT_THAT(slack, testing::Contains(Field(
                         &GapLine::text, "第4项 机构年诊疗人次数最多还可减少15066人次，或常住人口最多还可增加7533人")));
}

TEST_F(GapOfCase, SaysWhereThereIsNothingToSpare) {
  set("review.verified.partner_hospitals", "1");
  EXPECT_THAT(gap().slack, testing::Contains(Field(&GapLine::text, "第7项 上级医院数量刚好达到，没有余量")));
}

TEST_F(GapOfCase, LeavesOutWhatIsMetByARulingOnly) {
  set("review.verified.general_practitioner_count", "10");
  set("review.rulings.C6.result", "met");
  set("review.rulings.C6.reason", "示例理由");
  set("review.rulings.C6.ruled_by", "示例审核人");
  set("review.rulings.C6.ruled_on", "2021-10-22");
  EXPECT_THAT(gap().missing, IsEmpty());
  EXPECT_THAT(gap().slack, testing::Not(testing::Contains(Field(&GapLine::id, "C6"))));
}

TEST(Distance, IsAbsentWhereNothingIsKnown) {
  const core::Answers nothing(support::definitions()->catalogue());
  const auto evaluation =
      rules::evaluate(support::definitions()->standard(), nothing, std::nullopt, support::day("2021-11-20"));
  EXPECT_EQ(distance(evaluation), std::nullopt);
}

}  // namespace
}  // namespace guapai::verification
