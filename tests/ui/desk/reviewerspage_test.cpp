#include "desk/reviewerspage.h"

#include <gmock/gmock.h>

#include "ui/desk/deskbench.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;

constexpr auto kFirst = "worksheets.reviewers.first.verified.annual_visits";
constexpr auto kSecond = "worksheets.reviewers.second.verified.annual_visits";
constexpr auto kReason = "worksheets.settling.annual_visits.reason";
constexpr auto kVisits = "review.verified.annual_visits";

class ReviewersPage : public DeskBench {
protected:
  ReviewersPage() : DeskBench(makeReviewersView) {}

  void sign() const {
    fill("worksheets.settling.settled_by", "director");
    fill("worksheets.settling.settled_on", "2021-10-22");
  }
  [[nodiscard]] bool isIn(const std::string& name) const { return find<AnswerEditor>(name).hasFocusWithin(); }
};

TEST_F(ReviewersPage, ShowsWhatStandsBesideBothSheets) {
  EXPECT_EQ(said("annual_visits:standing"), "151906人次");
  EXPECT_EQ(said("annual_visits:state"), "都未核查");
  EXPECT_THAT(said("summary"), HasSubstr("都未核查16项"));
}

TEST_F(ReviewersPage, LeadsFromOneSheetsBlankToTheOthers) {
  enter(kFirst);
  type("151906");
  press(Qt::Key_Tab);
  EXPECT_TRUE(isIn(kSecond)) << "the row for settling is not there, nor are its blanks";
  type("151906");
  press(Qt::Key_Tab);
  EXPECT_EQ(said("annual_visits:state"), "✓一致");
  EXPECT_FALSE(isShown("act:annual_visits:first"));
}

TEST_F(ReviewersPage, IsGoneDownByEnterSheetBySheet) {
  enter(kFirst);
  type("150000");
  press(Qt::Key_Return);
  EXPECT_TRUE(isIn("worksheets.reviewers.first.verified.resident_population"));
  enter(kSecond);
  type("151906");
  press(Qt::Key_Return);
  EXPECT_TRUE(isIn("worksheets.reviewers.second.verified.resident_population"));
  enter("worksheets.reviewers.second.verified.satisfaction.staff");
  press(Qt::Key_Return);
  EXPECT_TRUE(isIn("worksheets.settling.settled_by")) << "who settles signs once, before the differences";
  press(Qt::Key_Return);
  press(Qt::Key_Return);
  EXPECT_TRUE(isIn(kReason));
}

TEST_F(ReviewersPage, LeadsFromOneDifferenceToTheNext) {
  fill(kFirst, "150000");
  fill(kSecond, "151906");
  fill("worksheets.reviewers.first.verified.partner_hospitals", "5");
  fill("worksheets.reviewers.second.verified.partner_hospitals", "4");
  sign();
  fill(kReason, "count of the register");
  click("annual_visits:first");
  EXPECT_TRUE(isIn("worksheets.settling.partner_hospitals.reason"));
}

TEST_F(ReviewersPage, TakesOverByKeyWhatBothFound) {
  fill(kFirst, "150000");
  enter(kSecond);
  type("150000");
  press(Qt::Key_Return);
  EXPECT_THAT(said("annual_visits:state"), HasSubstr("？一致，但核实结论不同"));
  find<QPushButton>("annual_visits:adopt").setFocus(Qt::TabFocusReason);
  press(Qt::Key_Space);
  EXPECT_EQ(stored(kVisits), "150000");
  EXPECT_TRUE(isIn(kSecond)) << "the button is gone";
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(stored(kVisits), "151906");
}

TEST_F(ReviewersPage, TakesOverAllThatDoesNotDifferInOneStep) {
  fill(kFirst, "150000");
  fill(kSecond, "150000");
  fill("worksheets.reviewers.second.verified.partner_hospitals", "5");
  click("adoptAll");
  EXPECT_EQ(stored(kVisits), "150000");
  EXPECT_EQ(stored("review.verified.partner_hospitals"), "2") << "only one looked at it";
  EXPECT_TRUE(find("adoptAll").isHidden());
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(stored(kVisits), "151906");
}

TEST_F(ReviewersPage, MarksDifferencesAndSettlesThemByKeys) {
  enter(kFirst);
  type("150000");
  press(Qt::Key_Tab);
  type("151906");
  press(Qt::Key_Tab);
  EXPECT_EQ(said("annual_visits:state"), "⇄不一致");
  EXPECT_TRUE(isIn(kReason)) << "the button that was next went, the row for settling came";
  sign();
  enter(kReason);
  type("count of the register");
  press(Qt::Key_Tab);
  press(Qt::Key_Space);
  EXPECT_EQ(stored(kVisits), "150000");
  EXPECT_EQ(said("annual_visits:state"), "✓裁决定采用甲");
  EXPECT_EQ(stored(kReason), "");
  EXPECT_THAT(said("settlements"),
              HasSubstr("采用150000人次。理由：count of the register（director，2021年10月22日）"));
  EXPECT_TRUE(isIn(kSecond));
  EXPECT_TRUE(find("annual_visits:first").isHidden());
  EXPECT_FALSE(find("annual_visits:second").isHidden()) << "it can be settled anew";
  press(Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(stored(kVisits), "151906");
  EXPECT_EQ(stored(kReason), "count of the register");
  EXPECT_EQ(said("annual_visits:state"), "⇄不一致");
}

TEST_F(ReviewersPage, LeadsToTheBlankThatASettlementLacks) {
  fill(kFirst, "150000");
  fill(kSecond, "151906");
  EXPECT_THAT(said("act:annual_visits:first"), HasSubstr("还缺理由、决定人、决定日期，不能决定"));
  click("annual_visits:first");
  EXPECT_TRUE(isIn(kReason));
  type("reason");
  click("annual_visits:first");
  EXPECT_EQ(stored(kReason), "reason") << "what is typed counts";
  EXPECT_TRUE(isIn("worksheets.settling.settled_by"));
  EXPECT_EQ(stored(kVisits), "151906");
}

}  // namespace
}  // namespace guapai::ui
