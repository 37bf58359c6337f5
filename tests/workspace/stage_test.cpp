#include "workspace/stage.h"

#include <gtest/gtest.h>

#include "support/answersbuilder.h"

namespace guapai::workspace {
namespace {

TEST(StageOf, FollowsTheDates) {
  support::AnswersBuilder builder;
  EXPECT_EQ(stageOf(builder.answers()).stage, Stage::Entry);
  EXPECT_FALSE(stageOf(builder.answers()).since);
  builder.set("application.applied_on", "2021-09-15");
  EXPECT_EQ(stageOf(builder.answers()).stage, Stage::Applied);
  builder.set("review.accepted_on", "2021-10-20");
  EXPECT_EQ(stageOf(builder.answers()).stage, Stage::Accepted);
  EXPECT_EQ(stageOf(builder.answers()).since, core::Date(2021, 10, 20));
}

}  // namespace
}  // namespace guapai::workspace
