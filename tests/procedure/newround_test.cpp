#include "procedure/newround.h"

#include <gtest/gtest.h>

#include "support/programdefinitions.h"

namespace guapai::procedure {
namespace {

class NewRound : public testing::Test {
protected:
  [[nodiscard]] static std::string value(const core::Answers& answers, const char* field) {
    return core::valueText(answers.value(support::field(field)));
  }

  const core::Answers before = support::sampleAnswers(2);
  const core::Answers next = newRound(*support::definitions(), before, 2);
};

TEST_F(NewRound, KeepsWhoTheCenterIsAndNoClaimsOfItsYear) {
  EXPECT_EQ(value(next, "round"), "2");
  for (const char* field : {"center.name", "center.grade", "information.address", "application.practice_license_no"})
    EXPECT_EQ(value(next, field), value(before, field)) << field;
  for (const char* field : {"application.annual_visits", "application.applied_on", "information.opinion.text",
                            "review.accepted_on", "review.verified.annual_visits"})
    EXPECT_EQ(value(next, field), "") << field;
}

TEST_F(NewRound, TakesRowsAlongButNotTheWordThatTheseAreAll) {
  const auto doctors = support::field("information.general_practitioners");
  const auto penalties = support::field("records.insurance_penalties");
  ASSERT_NE(before.finishedRows(doctors), nullptr);
  ASSERT_NE(next.list(doctors), nullptr);
  EXPECT_EQ(next.list(doctors)->rows.size(), before.list(doctors)->rows.size());
  EXPECT_EQ(next.finishedRows(doctors), nullptr);
  EXPECT_EQ(next.finishedRows(penalties), nullptr) << "records are to be checked again";
}

}  // namespace
}  // namespace guapai::procedure
