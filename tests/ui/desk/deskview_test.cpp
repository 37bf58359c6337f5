#include "desk/deskview.h"

#include <gmock/gmock.h>

#include "ui/desk/deskbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class DeskView : public DeskBench {};

TEST_F(DeskView, ShowsClaimsBesideWhatWasVerified) {
  EXPECT_EQ(said("C4:0:application"), "152318人次");
  EXPECT_EQ(said("C4:1:second"), "139205人次");
  EXPECT_EQ(said("C4:2:application"), "6.842万人");
  EXPECT_EQ(said("C4:2:second"), "68420人");
  EXPECT_EQ(said("C4:application"), "申请表（2021年8月30日）");
  EXPECT_EQ(said("C4:result"), "✓达标 · 已核实");
  EXPECT_FALSE(isShown("C4:differences"));
}

TEST_F(DeskView, TurnsAVerifiedFigureIntoAFinding) {
  fill("review.verified.annual_visits", "100000");
  EXPECT_EQ(stored("review.verified.annual_visits"), "100000");
  EXPECT_THAT(said("C4:result"), StartsWith("✗不达标"));
  EXPECT_THAT(said("C4:0:part"), StartsWith("✗"));
  EXPECT_THAT(said("gap"), HasSubstr("第4项 机构年诊疗人次数还差36840人次"));
  EXPECT_THAT(said("corrections"),
              HasSubstr("机构年诊疗人次数：申请表152318人次；核实为100000人次。第4项由达标变为不达标"));
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(said("C4:result"), "✓达标 · 已核实");
}

TEST_F(DeskView, TellsPartsApart) {
  fill("review.verified.tcm.prescription_share", "29.99");
  EXPECT_THAT(said("C5:0:part"), StartsWith("✓"));
  EXPECT_THAT(said("C5:1:part"), StartsWith("✗"));
}

TEST_F(DeskView, LetsARulingCountOnlyWithReasonNameAndDate) {
  EXPECT_THAT(said("C6:ruling"), StartsWith("未裁定"));
  enter("review.rulings.C6.result");
  press(Qt::Key_2);
  EXPECT_EQ(answer("review.rulings.C6.result"), "not_met");
  EXPECT_THAT(said("C6:ruling"), HasSubstr("还缺理由、裁定人、裁定日期"));
  EXPECT_EQ(said("C6:result"), "✓达标 · 已核实");
  fill("review.rulings.C6.reason", "reason");
  fill("review.rulings.C6.ruled_by", "reviewer");
  EXPECT_EQ(said("C6:result"), "✓达标 · 已核实");
  fill("review.rulings.C6.ruled_on", "2021-10-22");
  EXPECT_EQ(said("C6:result"), "✗●不达标 · 裁定（计算结果：达标）");
  EXPECT_THAT(said("C6:computed"), StartsWith("✓每万名常住人口配置全科医生2.04名"));
}

TEST_F(DeskView, ShowsDifferencesOnlyWhereThereAre) {
  session.setAnswer({.field = support::District::field("application.satisfaction.staff"), .row = std::nullopt},
                    std::get<core::Decimal>(core::Decimal::parse("88")));
  EXPECT_TRUE(isShown("C11:differences"));
  EXPECT_THAT(said("C11:differences"), HasSubstr("申请表为88%，信息表为90.4%"));
}

TEST_F(DeskView, RecordsMethodDocumentDayAndReviewer) {
  enter("worksheets.verification.C1.methods");
  press(Qt::Key_Space);
  fill("worksheets.verification.C1.document", "2020-12");
  EXPECT_EQ(stored("worksheets.verification.C1.methods"), "documents");
  EXPECT_EQ(stored("worksheets.verification.C1.document"), "2020-12");
}

TEST_F(DeskView, RulesOnConditionsToo) {
  EXPECT_EQ(said("D1:result"), "✓符合");
  EXPECT_EQ(said("D1:computed"), "✓已核查，没有医疗事故记录");
  EXPECT_TRUE(view->holds(support::District::field("review.rulings.D3.result")));
}

}  // namespace
}  // namespace guapai::ui
