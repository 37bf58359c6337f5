#include "rules/stages.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using testing::ElementsAre;

const Stages& stages() {
  return support::standard().stages();
}

const Stage& stage(const char* id) {
  return *stages().find(id);
}

TEST(Stages, AreFoundByTheirIds) {
  EXPECT_EQ(stages().find("nowhere"), nullptr);
  EXPECT_EQ(stages().position(stage("entry")), 0);
  EXPECT_EQ(&stages().all[stages().position(stage("plaque"))], &stage("plaque"));
}

TEST(Stages, OfTheNoticeLeadFromTheCentersWorkToThePlaqueAndTheCitysReview) {
  const std::vector<const char*> way{"entry",  "building", "self_assessed", "applied",  "received", "accepted",
                                     "passed", "plaque",   "reported",      "reviewed", "confirmed"};
  for (std::size_t i = 1; i < way.size(); ++i)
    EXPECT_THAT(stage(way[i - 1]).next, testing::Contains(way[i])) << way[i - 1];
}

TEST(Stages, KeepTheDistrictsAcceptanceAndTheCitysReviewApart) {
  EXPECT_EQ(stage("passed").level, Stage::Level::District);
  EXPECT_EQ(stage("confirmed").level, Stage::Level::City);
  EXPECT_THAT(stage("city_rectification").next, ElementsAre("confirmed", "revoked"));
  EXPECT_THAT(stage("passed").next, ElementsAre("plaque"));
}

TEST(Stages, MarkWhatTheNoticeDoesNotHave) {
  EXPECT_TRUE(stage("rectification").practice);
  EXPECT_FALSE(stage("city_rectification").practice);
  EXPECT_FALSE(stage("passed").practice);
}

TEST(Stages, EndWhereNothingFollows) {
  for (const Stage& each : stages().all) EXPECT_EQ(each.ends, each.next.empty()) << each.id;
}

TEST(Stages, CanAllBeReached) {
  std::set<std::string> reached{"entry"};
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (const Stage& each : stages().all) {
      if (reached.contains(each.id)) reached.insert(each.next.begin(), each.next.end());
    }
  }
  EXPECT_EQ(reached.size(), stages().all.size());
}

TEST(Stages, HaveADayByWhichAnnexTwoIsToBeHandedIn) {
  ASSERT_EQ(stages().deadlines.size(), 1);
  const StageDeadline& report = stages().deadlines.front();
  EXPECT_EQ(report.month, 11);
  EXPECT_EQ(report.day, 10);
  EXPECT_THAT(report.during, ElementsAre("passed", "plaque"));
}

}  // namespace
}  // namespace guapai::rules
