#include "workspace/formanswers.h"

#include <gtest/gtest.h>

#include "support/cases.h"
#include "support/standard.h"

namespace guapai::workspace {
namespace {

TEST(FormAnswers, TickOnlyWhatIsDecided) {
  const auto answers =
      support::answersOf({{"application.partner_hospitals", "2"}, {"application.elite_family_doctor_teams", "0"}});
  const auto computed = computedAnswers(
      support::standard(), rules::evaluate(support::standard(), answers, std::nullopt, core::Date(2021, 9, 15)));
  EXPECT_EQ(computed.at("result.C7"), "met");
  EXPECT_EQ(computed.at("result.C8"), "not_met");
  EXPECT_FALSE(computed.contains("result.C1"));
}

TEST(FormAnswers, BringTheRowsOfTheStandard) {
  const auto computed = computedAnswers(support::standard(), {});
  EXPECT_EQ(computed.at("criterion.C6.number"), "6");
  EXPECT_EQ(computed.at("criterion.C6.text"), "每万名常住人口配置2名及以上全科医生。");
  EXPECT_EQ(computed.at("criterion.C6.method"), "查阅资料。");
  const auto rows = repeatedRows(support::standard()).at("criteria");
  ASSERT_EQ(rows.size(), 11);
  EXPECT_EQ(rows.back(), "C11");
}

}  // namespace
}  // namespace guapai::workspace
