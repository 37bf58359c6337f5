#include "workspace/stage.h"

#include <gtest/gtest.h>

#include "support/cases.h"

namespace guapai::workspace {
namespace {

TEST(StageOf, FollowsTheDates) {
  auto answers = support::answersOf({});
  EXPECT_EQ(stageOf(answers).stage, Stage::Entry);
  EXPECT_FALSE(stageOf(answers).since);
  support::setAnswer(answers, "application.applied_on", "2021-09-15");
  EXPECT_EQ(stageOf(answers).stage, Stage::Applied);
  support::setAnswer(answers, "review.accepted_on", "2021-10-20");
  EXPECT_EQ(stageOf(answers).stage, Stage::Accepted);
  EXPECT_EQ(stageOf(answers).since, core::Date(2021, 10, 20));
}

}  // namespace
}  // namespace guapai::workspace
