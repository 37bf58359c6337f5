#include "verification/reviewers.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/change.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::verification {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr auto kVisits = "annual_visits";

class ReviewersTest : public testing::Test {
protected:
  void set(const std::string& field, const std::string& text) { support::setAnswer(answers, field, text); }
  void find(const std::string& key, const char* first, const char* second) {
    set("worksheets.reviewers.first.verified." + key, first);
    set("worksheets.reviewers.second.verified." + key, second);
  }
  void sign() {
    set("worksheets.settling.settled_by", "示例主任");
    set("worksheets.settling.settled_on", "2021-10-22");
  }
  [[nodiscard]] const ReviewedFact& fact(const std::string& key) const {
    return *std::ranges::find(reviewers.facts(), key, &ReviewedFact::key);
  }
  [[nodiscard]] ReviewedLine line(const std::string& key) const { return reviewers.line(fact(key), answers); }
  [[nodiscard]] std::string value(const std::string& field) const {
    return core::valueText(answers.value(support::field(field)));
  }
  void settle(const std::string& key, Reviewer taken) {
    core::applyChanges(answers, reviewers.settle(fact(key), taken, answers).changes);
  }

  Reviewers reviewers{*support::definitions()};
  core::Answers answers{support::definitions()->catalogue()};
};

TEST_F(ReviewersTest, KnowEveryVerifiedFactOnce) {
  std::vector<core::FieldId> verified;
  const auto& catalogue = support::definitions()->catalogue();
  for (std::uint16_t i = 0; i < catalogue.size(); ++i)
    if (catalogue[{i}].name.starts_with("review.verified.")) verified.push_back({i});
  std::vector<core::FieldId> reviewed;
  for (const ReviewedFact& each : reviewers.facts()) {
    reviewed.push_back(each.verified);
    for (const core::FieldId found : each.found) EXPECT_EQ(catalogue[found].type, catalogue[each.verified].type);
  }
  EXPECT_THAT(reviewed, testing::UnorderedElementsAreArray(verified));
  EXPECT_THAT(fact("resident_population").signedIn, SizeIs(2)) << "第4项 and 第6项";
}

TEST_F(ReviewersTest, SaySideBySideWhatEachFoundAndWhatStands) {
  EXPECT_EQ(line(kVisits).agreement, Agreement::Neither);
  EXPECT_EQ(line(kVisits).standing, "未核实");
  find(kVisits, "151906", "");
  EXPECT_EQ(line(kVisits).agreement, Agreement::One);
  EXPECT_EQ(line(kVisits).state, "只有甲核查，尚未采用");
  find(kVisits, "151906", "151906");
  EXPECT_EQ(line(kVisits).agreement, Agreement::Same);
  find(kVisits, "151906", "151960");
  set("review.verified.annual_visits", "151906");
  EXPECT_EQ(line(kVisits).agreement, Agreement::Differ);
  EXPECT_EQ(line(kVisits).state, "不一致");
  EXPECT_EQ(line(kVisits).standing, "151906人次");
  EXPECT_THAT(line(kVisits).found, ElementsAre("151906人次", "151960人次"));
  EXPECT_EQ(line(kVisits).mark->shape, terms::ResultMark::Shape::Conflict);
}

TEST_F(ReviewersTest, CompareFiguresByTheirValue) {
  find("satisfaction.patients", "92.5", "92.50");
  EXPECT_EQ(line("satisfaction.patients").agreement, Agreement::Same);
  find("two_way_referral", "true", "false");
  EXPECT_EQ(line("two_way_referral").agreement, Agreement::Differ);
  find("grade", "A", "A");
  EXPECT_EQ(line("grade").agreement, Agreement::Same);
}

TEST_F(ReviewersTest, TakeOverWhatBothFoundWithTheirNames) {
  set("worksheets.reviewers.first.name", "示例甲");
  set("worksheets.reviewers.second.name", "示例乙");
  find(kVisits, "151906", "151906");
  find("grade", "", "B");
  find("partner_hospitals", "2", "3");
  core::applyChanges(answers, reviewers.adoptions(answers));
  EXPECT_EQ(value("review.verified.annual_visits"), "151906");
  EXPECT_EQ(value("worksheets.verification.C4.verified_by"), "示例甲、示例乙");
  EXPECT_EQ(value("review.verified.grade"), "") << "only one looked at it";
  core::applyChanges(answers, line("grade").adoption);
  EXPECT_EQ(value("review.verified.grade"), "B") << "taken over by itself";
  EXPECT_EQ(value("worksheets.verification.C1.verified_by"), "示例乙");
  EXPECT_EQ(value("review.verified.partner_hospitals"), "") << "a difference is settled, not taken over";
  EXPECT_THAT(reviewers.adoptions(answers), IsEmpty());
  EXPECT_EQ(line(kVisits).state, "一致");
}

TEST_F(ReviewersTest, SayWhereAgreementIsNotWhatStands) {
  set("review.verified.annual_visits", "150000");
  find(kVisits, "151906", "151906");
  EXPECT_EQ(line(kVisits).state, "一致，但核实结论不同");
  EXPECT_EQ(line(kVisits).mark->shape, terms::ResultMark::Shape::Unknown);
}

TEST_F(ReviewersTest, RefuseToSettleWithoutReasonNameAndDate) {
  find(kVisits, "151906", "151960");
  const Settling bare = reviewers.settle(fact(kVisits), Reviewer::First, answers);
  EXPECT_THAT(bare.changes, IsEmpty());
  EXPECT_EQ(bare.refusal, "还缺理由、决定人、决定日期，不能决定");
  EXPECT_EQ(bare.missing, fact(kVisits).reason);
  sign();
  EXPECT_EQ(reviewers.settle(fact(kVisits), Reviewer::First, answers).refusal, "还缺理由，不能决定");
  set("worksheets.settling.annual_visits.reason", "\u200B\u3000");
  set("worksheets.settling.settled_by", "\u200B");
  EXPECT_EQ(reviewers.settle(fact(kVisits), Reviewer::First, answers).refusal, "还缺理由、决定人，不能决定");
}

TEST_F(ReviewersTest, SettleADifferenceForGood) {
  find(kVisits, "151906", "151960");
  sign();
  set("worksheets.settling.annual_visits.reason", "以门诊日志为准");
  settle(kVisits, Reviewer::Second);
  EXPECT_EQ(value("review.verified.annual_visits"), "151960");
  EXPECT_EQ(line(kVisits).agreement, Agreement::Settled);
  EXPECT_EQ(line(kVisits).state, "决定采用乙");
  EXPECT_TRUE(line(kVisits).mark->ruled);
  EXPECT_EQ(value("worksheets.settling.annual_visits.reason"), "") << "another settlement needs another reason";
  EXPECT_THAT(
      reviewers.settlements(answers),
      ElementsAre("第4项 机构年诊疗人次数：甲151906人次，乙151960人次；采用151960人次。理由：以门诊日志为准（示例主任，"
                  "2021年10月22日）"));
  EXPECT_THAT(reviewers.settle(fact(kVisits), Reviewer::Second, answers).changes, IsEmpty());

  set("worksheets.settling.annual_visits.reason", "复核后改正");
  settle(kVisits, Reviewer::First);
  EXPECT_EQ(value("review.verified.annual_visits"), "151906");
  EXPECT_EQ(line(kVisits).state, "决定采用甲");
  EXPECT_THAT(reviewers.settlements(answers), SizeIs(2)) << "the former one stays on the record";
}

TEST_F(ReviewersTest, AskAgainWhenAFindingOrTheVerifiedFactChanges) {
  find(kVisits, "151906", "151960");
  sign();
  set("worksheets.settling.annual_visits.reason", "以门诊日志为准");
  settle(kVisits, Reviewer::First);
  set("review.verified.annual_visits", "150000");
  EXPECT_EQ(line(kVisits).agreement, Agreement::Differ);
  EXPECT_EQ(line(kVisits).state, "不一致，原决定已不适用");
  set("review.verified.annual_visits", "151906");
  EXPECT_EQ(line(kVisits).agreement, Agreement::Settled);
  find(kVisits, "151906", "152000");
  EXPECT_EQ(line(kVisits).agreement, Agreement::Differ);
}

TEST_F(ReviewersTest, ShowSettlementsOfACaseFileThatNoFieldHas) {
  support::setRows(answers, "worksheets.settlements",
                   {{{"field", "other"}, {"first", "1"}, {"second", "x"}, {"value", "1"}, {"reason", "r"}}});
  EXPECT_THAT(reviewers.settlements(answers), ElementsAre("other：甲1，乙x；采用1。理由：r（，）"));
}

TEST_F(ReviewersTest, CountHowItIs) {
  find(kVisits, "151906", "151960");
  find("grade", "A", "A");
  find("partner_hospitals", "2", "");
  EXPECT_EQ(reviewers.summary(answers), "共16项：一致1项，不一致1项，已决定0项，只有一人核查1项，都未核查13项");
}

}  // namespace
}  // namespace guapai::verification
