#include "desk/basicpages.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLineEdit>
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
  EXPECT_EQ(find<QPushButton>("lead:A1").text(), QStringLiteral("A1 非营利性医疗机构"));
}

TEST_F(BasicStandardPage, LeadsFromTheProposalToTheItem) {
  EXPECT_TRUE(find("lead:B1").isHidden());
  fill("worksheets.basic_standard.open_beds", "28");
  EXPECT_EQ(find<QPushButton>("lead:B1").text(), QStringLiteral("B1 实际开放床位数不少于30张"));
  click("lead:B1");
  EXPECT_TRUE(find<AnswerEditor>("worksheets.basic_standard.open_beds").hasFocusWithin());
}

TEST_F(BasicStandardPage, ShowsWhatCountsForAnEmptyBlankAsAHintOnly) {
  session.setAnswer({.field = support::District::field("information.open_beds"), .row = std::nullopt},
                    std::int64_t{44});
  auto& beds = find<AnswerEditor>("worksheets.basic_standard.open_beds");
  EXPECT_EQ(beds.findChild<QLineEdit*>()->placeholderText(), QStringLiteral("信息表：44"));
  EXPECT_EQ(beds.findChild<QLineEdit*>()->text(), QString());
  EXPECT_EQ(said("B1"), "✓44张");
  EXPECT_EQ(stored("worksheets.basic_standard.open_beds"), "");
}

TEST_F(BasicStandardPage, IsSignedByWhoVerifies) {
  session.setAnswer({.field = support::District::field("worksheets.verification.C1.verified_by"), .row = std::nullopt},
                    std::string("reviewer"));
  session.setAnswer({.field = support::District::field("worksheets.verification.C1.verified_on"), .row = std::nullopt},
                    core::WrittenDate(core::Date(2021, 10, 20)));
  fill("worksheets.basic_standard.open_beds", "28");
  EXPECT_EQ(stored("worksheets.verification.C2.verified_by"), "reviewer");
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(stored("worksheets.verification.C2.verified_by"), "");
  EXPECT_EQ(stored("worksheets.basic_standard.open_beds"), "");
}

TEST_F(BasicStandardPage, IsSignedByTheFirstAnswerOfANewRow) {
  session.setAnswer({.field = support::District::field("worksheets.verification.C1.verified_by"), .row = std::nullopt},
                    std::string("reviewer"));
  session.setAnswer({.field = support::District::field("worksheets.verification.C1.verified_on"), .row = std::nullopt},
                    core::WrittenDate(core::Date(2021, 10, 20)));
  fill("worksheets.basic_standard.attending_physicians.department#1", "ICU");
  const auto list = support::District::field("worksheets.basic_standard.attending_physicians");
  ASSERT_NE(session.answers().list(list), nullptr);
  EXPECT_EQ(stored("worksheets.verification.C2.verified_by"), "reviewer");
  EXPECT_EQ(stored("worksheets.verification.C2.verified_on"), "2021-10-20");
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(stored("worksheets.verification.C2.verified_by"), "");
  EXPECT_EQ(session.answers().list(list), nullptr) << "in one step";
}

TEST_F(BasicStandardPage, IsSignedByCellsThatArePasted) {
  session.setAnswer({.field = support::District::field("worksheets.verification.C1.verified_by"), .row = std::nullopt},
                    std::string("reviewer"));
  session.setAnswer({.field = support::District::field("worksheets.verification.C1.verified_on"), .row = std::nullopt},
                    core::WrittenDate(core::Date(2021, 10, 20)));
  enter("worksheets.basic_standard.attending_physicians.department#1");
  QGuiApplication::clipboard()->setText(QStringLiteral("内科\n外科\n"));
  press(Qt::Key_V, Qt::ControlModifier);
  const auto list = support::District::field("worksheets.basic_standard.attending_physicians");
  ASSERT_NE(session.answers().list(list), nullptr);
  EXPECT_EQ(session.answers().list(list)->rows.size(), 2U);
  EXPECT_EQ(stored("worksheets.verification.C2.verified_by"), "reviewer");
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(stored("worksheets.verification.C2.verified_by"), "");
  EXPECT_EQ(session.answers().list(list), nullptr) << "in one step";
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
