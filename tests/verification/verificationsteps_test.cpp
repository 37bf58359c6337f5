#include "verification/verificationsteps.h"

#include <gtest/gtest.h>

#include "rules/evaluation.h"
#include "support/cases.h"
#include "support/programdefinitions.h"

namespace guapai::verification {
namespace {

class VerificationSteps : public testing::Test {
protected:
  [[nodiscard]] std::vector<VerificationStep> steps() const {
    const auto& definitions = *support::definitions();
    return verificationSteps(definitions, verification, answers,
                             rules::evaluate(definitions.standard(), answers, {}, core::Date(2021, 10, 20)));
  }
  [[nodiscard]] VerificationStep step(std::size_t at) const { return steps().at(at); }
  [[nodiscard]] static core::FieldId field(const char* name) { return support::field(name); }

  core::Answers answers{support::definitions()->catalogue()};
  Verification verification{*support::definitions()};
};

TEST_F(VerificationSteps, AreOpenInAnEmptyCase) {
  EXPECT_EQ(steps().size(), 14U);
  EXPECT_EQ(verifiedText(support::definitions()->messages(), steps()), "已核实0项，部分核实0项，尚未核实14项");
  EXPECT_EQ(step(5).name, "第6项");
  EXPECT_EQ(step(11).name, "申请条件1");
  EXPECT_EQ(step(11).first, field("worksheets.verification.D1.methods"));
}

TEST_F(VerificationSteps, BeginWhereTheirOwnBlanksAre) {
  EXPECT_EQ(step(3).first, field("review.verified.annual_visits"));
  EXPECT_EQ(step(5).first, field("review.verified.general_practitioner_count"));
}

TEST_F(VerificationSteps, AreDoneWhenEveryFactWasVerified) {
  support::setAnswer(answers, "review.verified.tcm.decoction_pieces", "300");
  EXPECT_EQ(step(4).state, VerificationState::Partly);
  EXPECT_EQ(step(4).open, field("review.verified.tcm.prescription_share"));
  support::setAnswer(answers, "review.verified.tcm.prescription_share", "30");
  EXPECT_EQ(step(4).state, VerificationState::Done);
  EXPECT_EQ(step(4).open, step(4).first);
}

TEST_F(VerificationSteps, LeadToAFactOfTwoCriteriaWhereItsBlankIs) {
  support::setAnswer(answers, "review.verified.general_practitioner_count", "12");
  EXPECT_EQ(step(5).state, VerificationState::Partly);
  EXPECT_EQ(step(5).open, field("review.verified.resident_population"));
  EXPECT_EQ(step(5).first, field("review.verified.general_practitioner_count"));
}

TEST_F(VerificationSteps, OfADisqualifierIsDoneWhenItsRecordsAreToldAndItIsSigned) {
  support::setAnswer(answers, "worksheets.verification.D3.verified_by", "reviewer");
  EXPECT_EQ(step(13).state, VerificationState::Partly);
  support::setAnswer(answers, "worksheets.verification.D3.verified_on", "2021-10-20");
  EXPECT_EQ(step(13).state, VerificationState::Partly) << "nobody has said whether there are records";
  support::setRows(answers, "records.outsourced_departments", {});
  EXPECT_EQ(step(13).state, VerificationState::Done);
  support::setAnswer(answers, "worksheets.verification.D3.verified_by", "\u200B");
  EXPECT_EQ(step(13).state, VerificationState::Partly) << "a name that nobody can read signs nothing";
}

TEST_F(VerificationSteps, AreDoneByARuling) {
  support::setAnswer(answers, "review.rulings.C7.result", "met");
  support::setAnswer(answers, "review.rulings.C7.reason", "reason");
  support::setAnswer(answers, "review.rulings.C7.ruled_by", "reviewer");
  EXPECT_EQ(step(6).state, VerificationState::Open);
  support::setAnswer(answers, "review.rulings.C7.ruled_on", "2021-10-20");
  EXPECT_EQ(step(6).state, VerificationState::Done);
}

}  // namespace
}  // namespace guapai::verification
