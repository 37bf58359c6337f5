#include "core/caseidentity.h"

#include <gtest/gtest.h>

#include "support/resources.h"

namespace guapai::core {
namespace {

class CaseIdentityOf : public testing::Test {
protected:
  void set(const char* field, Value value) { answers.set(answers.catalogue().require(field), std::move(value)); }
  Answers answers{support::catalogue()};
};

TEST_F(CaseIdentityOf, IsTheIdAndTheFirstRoundWhereNoneIsSaid) {
  set("center.name", Value(std::string("示例一街道社区卫生服务中心")));
  set("center.id", Value(std::string(" sample-01　")));
  EXPECT_EQ(identityOf(answers), (CaseIdentity{.centerId = "sample-01", .round = 1}));
}

TEST_F(CaseIdentityOf, IsTheComparableNameWhereThereIsNoId) {
  set("center.name", Value(std::string("示例 Ａ街道　中心")));
  set("center.id", Value(std::string("  ")));
  set("round", Value(std::int64_t{2}));
  EXPECT_EQ(identityOf(answers), (CaseIdentity{.centerId = "示例A街道中心", .round = 2}));
}

TEST_F(CaseIdentityOf, HangsOnThreeFields) {
  std::vector<std::string> names;
  for (const Field& field : answers.catalogue().fields()) {
    if (identifies(field)) names.push_back(field.name);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"round", "center.name", "center.id"}));
}

TEST_F(CaseIdentityOf, HasANameAsItWasWritten) {
  EXPECT_EQ(centerName(answers), "");
  set("center.name", Value(std::string("示例 Ａ街道　中心")));
  EXPECT_EQ(centerName(answers), "示例 Ａ街道　中心");
}

}  // namespace
}  // namespace guapai::core
