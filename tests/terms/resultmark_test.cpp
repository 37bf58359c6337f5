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

TEST(ResultMark, HasAShapeForEveryReading) {
  EXPECT_EQ(shapeOf(rules::Reading::Met), ResultMark::Shape::Met);
  EXPECT_EQ(shapeOf(rules::Reading::NotMet), ResultMark::Shape::NotMet);
  EXPECT_EQ(shapeOf(rules::Reading::Unknown), ResultMark::Shape::Unknown);
}

}  // namespace
}  // namespace guapai::terms
