#include "verification/reviewersignatures.h"

#include <gtest/gtest.h>

#include "core/change.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::verification {
namespace {

class ReviewerAtTheDesk : public testing::Test {
protected:
  /// Enters an answer with all that comes with it.
  void enter(const std::string& name, const std::string& text) {
    const auto id = support::field(name);
    const core::Value value = support::parsedValue(support::definitions()->catalogue()[id], text);
    core::applyChanges(answers, signatures.companions(answers, {.field = id, .row = std::nullopt}, value));
    answers.set(id, value);
  }
  [[nodiscard]] std::string answer(const std::string& name) const {
    return core::valueText(answers.value(support::field(name)));
  }

  core::Answers answers{support::definitions()->catalogue()};
  Verification verification{*support::definitions()};
  ReviewerSignatures signatures{*support::definitions(), verification};
};

TEST_F(ReviewerAtTheDesk, IsNobodyUntilSomebodySignsARecord) {
  enter("review.verified.annual_visits", "100");
  EXPECT_EQ(answer("worksheets.verification.C4.verified_by"), "");
}

TEST_F(ReviewerAtTheDesk, IsOfferedToWhatIsVerifiedNext) {
  enter("worksheets.verification.C1.verified_by", "示例审核人");
  enter("worksheets.verification.C1.verified_on", "2021-10-20");
  enter("review.verified.annual_visits", "100");
  EXPECT_EQ(answer("worksheets.verification.C4.verified_by"), "示例审核人");
  EXPECT_EQ(answer("worksheets.verification.C4.verified_on"), "2021-10-20");
  EXPECT_EQ(answer("worksheets.verification.C5.verified_by"), "");
}

TEST_F(ReviewerAtTheDesk, IsTakenFromTheRecordsOfAnEarlierSitting) {
  support::setAnswer(answers, "worksheets.verification.C2.verified_by", "示例审核人");
  support::setAnswer(answers, "worksheets.verification.C2.verified_on", "2021-10-20");
  enter("review.verified.resident_population", "100");
  EXPECT_EQ(answer("worksheets.verification.C4.verified_by"), "示例审核人");
  EXPECT_EQ(answer("worksheets.verification.C6.verified_on"), "2021-10-20") << "the population is a fact of both";
}

TEST_F(ReviewerAtTheDesk, NeverReplacesAName) {
  support::setAnswer(answers, "worksheets.verification.C4.verified_by", "示例另一人");
  enter("worksheets.verification.C1.verified_by", "示例审核人");
  enter("review.verified.annual_visits", "100");
  EXPECT_EQ(answer("worksheets.verification.C4.verified_by"), "示例另一人");
}

TEST_F(ReviewerAtTheDesk, PutsNoDayBesideAnotherName) {
  support::setAnswer(answers, "worksheets.verification.C4.verified_by", "示例另一人");
  support::setAnswer(answers, "worksheets.verification.C5.verified_by", "示例审核人");
  support::setAnswer(answers, "review.rulings.D2.ruled_by", "示例另一人");
  enter("worksheets.verification.C1.verified_by", "示例审核人");
  enter("worksheets.verification.C1.verified_on", "2021-10-20");
  enter("review.verified.annual_visits", "100");
  EXPECT_EQ(answer("worksheets.verification.C4.verified_on"), "");
  enter("review.verified.tcm.decoction_pieces", "300");
  EXPECT_EQ(answer("worksheets.verification.C5.verified_on"), "2021-10-20") << "the same name";
  enter("review.rulings.D2.result", "clear");
  EXPECT_EQ(answer("review.rulings.D2.ruled_on"), "");
}

TEST_F(ReviewerAtTheDesk, SignsNothingWhenAFigureIsTakenBack) {
  enter("worksheets.verification.C1.verified_by", "示例审核人");
  enter("review.verified.annual_visits", "");
  enter("review.rulings.C4.result", "");
  EXPECT_EQ(answer("worksheets.verification.C4.verified_by"), "");
  EXPECT_EQ(answer("review.rulings.C4.ruled_by"), "");
}

TEST_F(ReviewerAtTheDesk, IsOfferedToDisqualifiersAndToHowSomethingWasVerified) {
  enter("worksheets.verification.C1.verified_by", "示例审核人");
  enter("worksheets.verification.C1.verified_on", "2021-10-20");
  enter("worksheets.verification.D2.methods", "documents");
  EXPECT_EQ(answer("worksheets.verification.D2.verified_by"), "示例审核人");
  EXPECT_EQ(answer("worksheets.verification.D2.verified_on"), "2021-10-20");
  enter("worksheets.verification.C8.document", "示例材料");
  EXPECT_EQ(answer("worksheets.verification.C8.verified_by"), "示例审核人");
}

TEST_F(ReviewerAtTheDesk, IsOfferedToTheBasicStandardByEveryEntryOnItsSheet) {
  support::setAnswer(answers, "worksheets.verification.C1.verified_by", "示例审核人");
  support::setAnswer(answers, "worksheets.verification.C1.verified_on", "2021-10-20");
  enter("worksheets.basic_standard.open_beds", "40");
  EXPECT_EQ(answer("worksheets.verification.C2.verified_by"), "示例审核人");
  EXPECT_EQ(answer("worksheets.verification.C2.verified_on"), "2021-10-20");
}

TEST_F(ReviewerAtTheDesk, IsOfferedToARulingUnlessSomebodyElseRules) {
  enter("worksheets.verification.C1.verified_by", "示例审核人");
  enter("worksheets.verification.C1.verified_on", "2021-10-20");
  enter("review.rulings.C4.result", "met");
  EXPECT_EQ(answer("review.rulings.C4.ruled_by"), "示例审核人");
  EXPECT_EQ(answer("review.rulings.C4.ruled_on"), "2021-10-20");
  enter("review.rulings.D1.ruled_by", "示例另一人");
  enter("review.rulings.D1.ruled_on", "2021-10-25");
  enter("review.rulings.D2.result", "clear");
  EXPECT_EQ(answer("review.rulings.D2.ruled_by"), "示例另一人");
  EXPECT_EQ(answer("review.rulings.D2.ruled_on"), "2021-10-25");
  EXPECT_EQ(answer("worksheets.verification.D2.verified_by"), "") << "who rules does not verify";
}

TEST_F(ReviewerAtTheDesk, IsNobodyWhoWasOnlyTriedOrTakenBack) {
  enter("worksheets.verification.C1.verified_by", "示例试填人");
  answers.set(support::field("worksheets.verification.C1.verified_by"), {});  // undone
  enter("review.verified.annual_visits", "100");
  EXPECT_EQ(answer("worksheets.verification.C4.verified_by"), "");
}

TEST_F(ReviewerAtTheDesk, IsWhoeverSignedOnTheLatestDay) {
  support::setAnswer(answers, "worksheets.verification.C3.verified_by", "示例后来人");
  support::setAnswer(answers, "worksheets.verification.C3.verified_on", "2021-10-21");
  support::setAnswer(answers, "worksheets.verification.C11.verified_by", "示例审核人");
  support::setAnswer(answers, "worksheets.verification.C11.verified_on", "2021-10-14");
  enter("review.verified.annual_visits", "100");
  EXPECT_EQ(answer("worksheets.verification.C4.verified_by"), "示例后来人");
}

TEST_F(ReviewerAtTheDesk, SignsNoRemark) {
  enter("worksheets.verification.C1.verified_by", "示例审核人");
  enter("worksheets.verification.D2.note", "下次再问");
  EXPECT_EQ(answer("worksheets.verification.D2.verified_by"), "");
}

}  // namespace
}  // namespace guapai::verification
