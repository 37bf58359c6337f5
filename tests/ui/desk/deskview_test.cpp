#include "desk/deskview.h"

#include <set>

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <gmock/gmock.h>

#include "desk/deskwalk.h"
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

TEST_F(DeskView, ShowsWhatCountsForAFigureThatIsNotVerified) {
  auto& visits = find<AnswerEditor>("review.verified.annual_visits");
  enter("review.verified.annual_visits");
  press(Qt::Key_Delete);
  press(Qt::Key_Tab);
  EXPECT_EQ(visits.findChild<QLineEdit*>()->placeholderText(), QStringLiteral("申请表：152318"));
  EXPECT_FALSE(core::isKnown(visits.value()));
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
  EXPECT_EQ(said("C6:result"), "✗裁不达标 · 裁定（计算结果：达标）");
  EXPECT_THAT(said("C6:computed"), StartsWith("✓每万名常住人口配置全科医生2.04名"));
}

TEST_F(DeskView, ShowsDifferencesOnlyWhereThereAre) {
  session.setAnswer({.field = support::District::field("application.satisfaction.staff"), .row = std::nullopt},
                    std::get<core::Decimal>(core::Decimal::parse("88")));
  EXPECT_TRUE(isShown("C11:differences"));
  EXPECT_THAT(said("C11:differences"), HasSubstr("申请表为88%，信息表为90.4%"));
  EXPECT_THAT(said("C11:differences"), HasSubstr("填报日期：申请表（2021年8月30日）、信息表（"));
}

TEST_F(DeskView, NamesTheEvidenceOfACriterion) {
  EXPECT_EQ(said("C7:evidence"), "");
  EXPECT_TRUE(isShown("C7:evidence")) << "files can be added";
  const auto cell = [](const char* column) {
    return support::District::field(std::string("evidence.files.") + column);
  };
  session.insertRow(support::District::field("evidence.files"), 0,
                    {{cell("file"), std::string("agreement.pdf")},
                     {cell("about"), core::Code{"C7"}},
                     {cell("note"), std::string("2021")}});
  EXPECT_EQ(said("C7:evidence"), "agreement.pdf · 2021");
  EXPECT_EQ(said("C8:evidence"), "");
}

TEST_F(DeskView, TellsScreenReadersWhatEachButtonIsAbout) {
  support::settle();
  std::set<QString> names;
  for (const char* const section : {"C1", "C6", "C7", "D1"}) {
    const auto& button = find<QPushButton>(std::string(section) + ":addEvidence");
    EXPECT_THAT(button.accessibleName().toStdString(), StartsWith(button.text().toStdString() + " "));
    names.insert(button.accessibleName());
  }
  EXPECT_EQ(names.size(), 4U);
}

TEST_F(DeskView, RecordsMethodDocumentDayAndReviewer) {
  enter("worksheets.verification.C1.methods");
  press(Qt::Key_Space);
  fill("worksheets.verification.C1.document", "2020-12");
  EXPECT_EQ(stored("worksheets.verification.C1.methods"), "documents");
  EXPECT_EQ(stored("worksheets.verification.C1.document"), "2020-12");
}

TEST_F(DeskView, TakesOverASurveyByOneClick) {
  EXPECT_TRUE(find("C9:adopt").isHidden());
  fill("worksheets.surveys.patients.asked", "250");
  fill("worksheets.surveys.patients.answered", "200");
  fill("worksheets.surveys.patients.satisfied", "159");
  fill("worksheets.surveys.patients.surveyed_on", "2021-10-20");
  EXPECT_THAT(said("C9:survey"), HasSubstr("满意度79.5%"));
  click("C9:adopt");
  EXPECT_EQ(stored("review.verified.satisfaction.patients"), "79.5");
  EXPECT_EQ(stored("worksheets.verification.C9.verified_on"), "2021-10-20");
  EXPECT_THAT(said("C9:result"), StartsWith("✗不达标"));
  EXPECT_TRUE(find("C9:adopt").isHidden());
  EXPECT_TRUE(find<AnswerEditor>("review.verified.satisfaction.patients").hasFocusWithin());
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(stored("review.verified.satisfaction.patients"), "92.5");
  EXPECT_EQ(stored("worksheets.verification.C9.verified_on"), "");
}

TEST_F(DeskView, FlagsASmallSampleAndCountsThatCannotBe) {
  fill("worksheets.surveys.staff.answered", "20");
  fill("worksheets.surveys.staff.satisfied", "20");
  EXPECT_THAT(said("C11:survey"), HasSubstr("样本偏小"));
  fill("worksheets.surveys.staff.satisfied", "21");
  EXPECT_THAT(said("C11:survey"), HasSubstr("多于收回"));
  EXPECT_TRUE(find("C11:adopt").isHidden());
}

TEST_F(DeskView, OffersReviewerAndDayToTheNextFigureInTheSameStep) {
  fill("worksheets.verification.C1.verified_by", "reviewer");
  fill("worksheets.verification.C1.verified_on", "2021-10-20");
  fill("review.verified.annual_visits", "150000");
  EXPECT_EQ(stored("worksheets.verification.C4.verified_by"), "reviewer");
  EXPECT_EQ(stored("worksheets.verification.C4.verified_on"), "2021-10-20");
  EXPECT_EQ(core::valueText(find<AnswerEditor>("worksheets.verification.C4.verified_by").value()), "reviewer");
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(stored("review.verified.annual_visits"), "151906");
  EXPECT_EQ(stored("worksheets.verification.C4.verified_by"), "");
}

TEST_F(DeskView, HasOneBlankForAFactOfTwoCriteria) {
  EXPECT_EQ(view->findChildren<AnswerEditor*>(QStringLiteral("review.verified.resident_population")).size(), 1);
  EXPECT_EQ(said("C6:1:verified"), "68420人");
}

TEST_F(DeskView, ShowsAtAGlanceWhatIsVerified) {
  EXPECT_THAT(said("steps"), StartsWith("已核实11项，部分核实0项，尚未核实3项\n第1项已核实"));
  enter("review.verified.tcm.prescription_share");
  press(Qt::Key_Delete);
  press(Qt::Key_Tab);
  EXPECT_THAT(said("steps"), StartsWith("已核实10项，部分核实1项，尚未核实3项"));
  EXPECT_THAT(said("steps"), HasSubstr("第5项部分核实"));
  EXPECT_EQ(said("C5:result"), "✓达标 · 据申报，部分核实");
}

TEST_F(DeskView, WalksFromCriterionToCriterion) {
  const auto isIn = [this](const char* name) { return find<AnswerEditor>(name).hasFocusWithin(); };
  goToCriterion(*view, session, 1);
  EXPECT_TRUE(isIn("review.verified.grade"));
  press(Qt::Key_Tab);
  goToCriterion(*view, session, 1);
  EXPECT_TRUE(isIn("review.verified.meets_basic_standard"));
  goToCriterion(*view, session, -1);
  goToCriterion(*view, session, -1);
  EXPECT_TRUE(isIn("worksheets.verification.D3.methods"));
  goToCriterion(*view, session, 1);
  EXPECT_TRUE(isIn("review.verified.grade"));
  EXPECT_GE(find("C1:result").mapTo(view->viewport(), QPoint()).y(), 0) << "the heading is in sight";
}

TEST_F(DeskView, WalksToWhatIsNotVerified) {
  click("nextUnverifiedHere");
  EXPECT_TRUE(find<AnswerEditor>("worksheets.verification.D1.methods").hasFocusWithin());
  for (const char* disqualifier : {"D1", "D2", "D3"}) {
    const std::string record = std::string("worksheets.verification.") + disqualifier;
    fill(record + ".verified_by", "reviewer");
    fill(record + ".verified_on", "2021-10-20");
  }
  EXPECT_FALSE(goToUnverified(*view, session));
  EXPECT_TRUE(find("nextUnverifiedHere").isHidden());
}

TEST_F(DeskView, WalksPastABlankOfTwoCriteria) {
  for (const char* blank : {"review.verified.resident_population", "review.verified.partner_hospitals"}) {
    enter(blank);
    press(Qt::Key_Delete);
    press(Qt::Key_Tab);
    ASSERT_EQ(answer(blank), "");
  }
  enter("review.verified.grade");
  const auto isIn = [this](const char* blank) { return find<AnswerEditor>(blank).hasFocusWithin(); };
  goToUnverified(*view, session);
  EXPECT_TRUE(isIn("review.verified.resident_population"));
  goToUnverified(*view, session);
  EXPECT_TRUE(isIn("review.verified.partner_hospitals")) << "第6项 waits for the same blank";
}

TEST_F(DeskView, GoesOnByEnterFromEveryEmptyNoteAndReason) {
  int notes = 0;
  for (const core::Field& field : support::definitions()->catalogue().fields()) {
    const bool isNote = field.name.starts_with("worksheets.verification.") && field.name.ends_with(".note");
    const bool isReason = field.name.starts_with("review.rulings.") && field.name.ends_with(".reason");
    if (!isNote && !isReason) continue;
    ++notes;
    session.setAnswer({.field = field.id, .row = {}}, {});
    auto& editor = find<AnswerEditor>(field.name);
    const int before = editor.sizeHint().height();
    editor.takeFocus();
    press(Qt::Key_Return);
    EXPECT_FALSE(editor.hasFocusWithin()) << field.name;
    const auto* const next = QApplication::focusWidget();
    EXPECT_EQ(qobject_cast<const QPushButton*>(next), nullptr)
        << field.name << " to " << next->objectName().toStdString();
    EXPECT_EQ(editor.sizeHint().height(), before);
    EXPECT_FALSE(editor.isOpen());
  }
  EXPECT_EQ(notes, 28);
}

TEST_F(DeskView, BreaksALineOfANoteAndLeavesNoEmptyOneBehind) {
  const char* const note = "worksheets.verification.C4.note";
  session.setAnswer({.field = support::District::field(note), .row = {}}, {});
  enter(note);
  type("one");
  press(Qt::Key_Return);
  type("two");
  press(Qt::Key_Return);
  EXPECT_TRUE(find<AnswerEditor>(note).hasFocusWithin());
  press(Qt::Key_Return);
  EXPECT_FALSE(find<AnswerEditor>(note).hasFocusWithin());
  EXPECT_EQ(stored(note), "one\ntwo");
}

TEST_F(DeskView, SaysWhatIsWrongUnderTheBlankItIsAbout) {
  const char* const day = "worksheets.verification.C4.verified_on";
  support::settle();
  const auto top = [this](const char* name) {
    const QWidget& widget = find(name);
    return widget.mapTo(view->widget(), QPoint()).y();
  };
  const int note = top("worksheets.verification.C4.note");
  const int own = top(day);
  fill(day, "2021-13-45");
  support::settle();
  EXPECT_FALSE(find<AnswerEditor>(day).note().text.isEmpty());
  EXPECT_GT(top("worksheets.verification.C4.note"), note) << "the sentence stands above the next blank";
  EXPECT_EQ(top(day), own);
}

TEST_F(DeskView, RulesOnDisqualifiersToo) {
  EXPECT_EQ(said("D1:result"), "✓符合");
  EXPECT_EQ(said("D1:computed"), "✓已核查，没有医疗事故记录");
  EXPECT_TRUE(view->holds(support::District::field("review.rulings.D3.result")));
}

}  // namespace
}  // namespace guapai::ui
