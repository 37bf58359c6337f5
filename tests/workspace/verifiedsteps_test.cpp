#include "workspace/verifiedsteps.h"

#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/district.h"

namespace guapai::workspace {
namespace {

class VerifiedSteps : public testing::Test {
protected:
  [[nodiscard]] std::vector<VerifiedStep> steps() const {
    const auto& definitions = *support::definitions();
    return verifiedSteps(definitions, verification, answers,
                         rules::evaluate(definitions.standard(), answers, {}, core::Date(2021, 10, 20)));
  }
  [[nodiscard]] VerifiedStep step(std::size_t at) const { return steps().at(at); }
  [[nodiscard]] static core::FieldId field(const char* name) { return support::District::field(name); }

  core::Answers answers{support::definitions()->catalogue()};
  Verification verification{*support::definitions()};
};

TEST_F(VerifiedSteps, AreOpenInAnEmptyCase) {
  EXPECT_EQ(steps().size(), 14U);
  EXPECT_EQ(verifiedText(support::definitions()->messages(), steps()), "已核实0项，部分核实0项，尚未核实14项");
  EXPECT_EQ(step(5).name, "第6项");
  EXPECT_EQ(step(11).name, "申请条件1");
  EXPECT_EQ(step(11).first, field("worksheets.verification.D1.methods"));
}

TEST_F(VerifiedSteps, TellWhichPaperRestsOnNothingVerified) {
  const auto& definitions = *support::definitions();
  const auto unverified = [&](const char* form) {
    return isUnverified(definitions, form, answers,
                        rules::evaluate(definitions.standard(), answers, {}, core::Date(2021, 10, 20)));
  };
  EXPECT_TRUE(unverified("annex1"));
  EXPECT_FALSE(unverified("annex4")) << "it says no results";
  support::setAnswer(answers, "review.verified.tcm.decoction_pieces", "300");
  EXPECT_FALSE(unverified("annex1"));
}

TEST_F(VerifiedSteps, BeginWhereTheirOwnBlanksAre) {
  EXPECT_EQ(step(3).first, field("review.verified.annual_visits"));
  EXPECT_EQ(step(5).first, field("review.verified.general_practitioner_count"));
}

TEST_F(VerifiedSteps, AreDoneWhenEveryFactWasVerified) {
  support::setAnswer(answers, "review.verified.tcm.decoction_pieces", "300");
  EXPECT_EQ(step(4).state, VerifiedState::Partly);
  EXPECT_EQ(step(4).open, field("review.verified.tcm.prescription_share"));
  support::setAnswer(answers, "review.verified.tcm.prescription_share", "30");
  EXPECT_EQ(step(4).state, VerifiedState::Done);
  EXPECT_EQ(step(4).open, step(4).first);
}

TEST_F(VerifiedSteps, LeadToAFactOfTwoCriteriaWhereItsBlankIs) {
  support::setAnswer(answers, "review.verified.general_practitioner_count", "12");
  EXPECT_EQ(step(5).state, VerifiedState::Partly);
  EXPECT_EQ(step(5).open, field("review.verified.resident_population"));
  EXPECT_EQ(step(5).first, field("review.verified.general_practitioner_count"));
}

TEST_F(VerifiedSteps, OfAConditionIsDoneWhenItsRecordsAreToldAndItIsSigned) {
  support::setAnswer(answers, "worksheets.verification.D3.verified_by", "reviewer");
  EXPECT_EQ(step(13).state, VerifiedState::Partly);
  support::setAnswer(answers, "worksheets.verification.D3.verified_on", "2021-10-20");
  EXPECT_EQ(step(13).state, VerifiedState::Partly) << "nobody has said whether there are records";
  support::setRows(answers, "records.outsourced_departments", {});
  EXPECT_EQ(step(13).state, VerifiedState::Done);
  support::setAnswer(answers, "worksheets.verification.D3.verified_by", "\u200B");
  EXPECT_EQ(step(13).state, VerifiedState::Partly) << "a name that nobody can read signs nothing";
}

TEST_F(VerifiedSteps, AreDoneByARuling) {
  support::setAnswer(answers, "review.rulings.C7.result", "met");
  support::setAnswer(answers, "review.rulings.C7.reason", "reason");
  support::setAnswer(answers, "review.rulings.C7.ruled_by", "reviewer");
  EXPECT_EQ(step(6).state, VerifiedState::Open);
  support::setAnswer(answers, "review.rulings.C7.ruled_on", "2021-10-20");
  EXPECT_EQ(step(6).state, VerifiedState::Done);
}

}  // namespace
}  // namespace guapai::workspace
