#include "workspace/resultmark.h"

#include <gtest/gtest.h>

namespace guapai::workspace {
namespace {

TEST(ResultMark, ShowsAContradictionApartFromAMissingAnswer) {
  rules::Finding finding;
  finding.why = rules::Why::Missing;
  EXPECT_EQ(signOf(markOf(finding)), QStringLiteral("？"));
  finding.why = rules::Why::Conflict;
  EXPECT_EQ(signOf(markOf(finding)), QStringLiteral("⇄"));
  finding.result = rules::CriterionResult::Met;
  EXPECT_EQ(signOf(markOf(finding)), QStringLiteral("✓"));
}

TEST(ResultMark, ShowsThatAReviewerRuled) {
  rules::DisqualifierFinding finding;
  finding.result = rules::DisqualifierResult::Triggered;
  finding.ruled = true;
  EXPECT_EQ(signOf(markOf(finding)), QStringLiteral("✗裁"));
  finding.result = rules::DisqualifierResult::Clear;
  EXPECT_EQ(signOf(markOf(finding)), QStringLiteral("✓裁"));
}

TEST(ResultMark, ShowsAnOutcome) {
  EXPECT_EQ(signOf(markOf(rules::Outcome::Pass)), QStringLiteral("✓"));
  EXPECT_EQ(signOf(markOf(rules::Outcome::Fail)), QStringLiteral("✗"));
  EXPECT_EQ(signOf(markOf(rules::Outcome::Undetermined)), QStringLiteral("？"));
}

}  // namespace
}  // namespace guapai::workspace
