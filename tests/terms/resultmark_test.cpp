#include "terms/resultmark.h"

#include <gtest/gtest.h>

namespace guapai::terms {
namespace {

TEST(ResultMark, ShowsAContradictionApartFromAMissingAnswer) {
  rules::Finding finding;
  finding.why = rules::Why::Missing;
  EXPECT_EQ(signOf(markOf(finding)), "？");
  finding.why = rules::Why::Conflict;
  EXPECT_EQ(signOf(markOf(finding)), "⇄");
  finding.result = rules::CriterionResult::Met;
  EXPECT_EQ(signOf(markOf(finding)), "✓");
}

TEST(ResultMark, ShowsThatAReviewerRuled) {
  rules::DisqualifierFinding finding;
  finding.result = rules::DisqualifierResult::Triggered;
  finding.ruled = true;
  EXPECT_EQ(signOf(markOf(finding)), "✗裁");
  finding.result = rules::DisqualifierResult::Clear;
  EXPECT_EQ(signOf(markOf(finding)), "✓裁");
}

TEST(ResultMark, ShowsAnOutcome) {
  EXPECT_EQ(signOf(markOf(rules::Outcome::Pass)), "✓");
  EXPECT_EQ(signOf(markOf(rules::Outcome::Fail)), "✗");
  EXPECT_EQ(signOf(markOf(rules::Outcome::Undetermined)), "？");
}

}  // namespace
}  // namespace guapai::terms
