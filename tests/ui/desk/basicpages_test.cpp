#include "desk/basicpages.h"

#include <gmock/gmock.h>

#include "ui/desk/deskbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class BasicStandardPage : public DeskBench {
protected:
  BasicStandardPage() : DeskBench(makeBasicStandardView) {}
};

class CoreSystemsPage : public DeskBench {
protected:
  CoreSystemsPage() : DeskBench(makeCoreSystemsView) {}
};

TEST_F(BasicStandardPage, SaysAtEachRequirementWhatComesOfTheFigures) {
  fill("worksheets.basic_standard.open_beds", "28");
  EXPECT_EQ(said("B1"), "✗28张");
  EXPECT_THAT(said("basic:proposal"), StartsWith("✗建议：不达标"));
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_THAT(said("basic:proposal"), StartsWith("？"));
}

TEST_F(BasicStandardPage, LeavesTheDecisionToTheTick) {
  fill("worksheets.basic_standard.open_beds", "28");
  EXPECT_EQ(answer("review.verified.meets_basic_standard"), "true");
  EXPECT_EQ(said("basic:difference"), "核实结论与建议不同，请写明理由");
  fill("worksheets.verification.C2.note", "reason");
  EXPECT_EQ(said("basic:difference"), "核实结论与建议不同，理由见上");
  EXPECT_EQ(session.evaluation().criteria[1].result, rules::CriterionResult::Met);
}

TEST_F(BasicStandardPage, JudgesByOneKey) {
  enter("worksheets.basic_standard.judged.A1.result");
  press(Qt::Key_2);
  EXPECT_EQ(stored("worksheets.basic_standard.judged.A1.result"), "not_met");
  EXPECT_THAT(said("basic:proposal"), HasSubstr("A1"));
}

TEST_F(CoreSystemsPage, AreRecordedAndChangeNothing) {
  const std::string outcome = said("basic:proposal");
  enter("worksheets.core_systems.S1.found");
  press(Qt::Key_Space);
  EXPECT_EQ(stored("worksheets.core_systems.S1.found"), "written");
  EXPECT_EQ(said("basic:proposal"), outcome);
  for (int next = 0; next < 2; ++next) {
    press(Qt::Key_Right);
    press(Qt::Key_Space);
  }
  EXPECT_THAT(said("basic:proposal"), HasSubstr("落实1项"));
  EXPECT_EQ(session.evaluation().criteria[1].result, rules::CriterionResult::Met);
}

}  // namespace
}  // namespace guapai::ui
