#include "rules/conditionloader.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/officialstandard.h"

namespace guapai::rules {
namespace {

using nlohmann::json;

Condition read(const char* text) {
  const auto& content = support::standard().content();
  return ConditionLoader(support::catalogue(), content.facts).read(json::parse(text));
}

TEST(ConditionLoader, KeepsTheThresholdAsWritten) {
  const auto condition =
      read(R"({"at_least": {"field": "application.gps_per_10k", "value": "2.0"}, "say": {"met": "够"}})");
  EXPECT_EQ(condition.kind, Condition::Kind::AtLeast);
  EXPECT_EQ(condition.threshold.written(), "2.0");
  EXPECT_EQ(condition.say.at("met"), "够");
}

TEST(ConditionLoader, NestsParts) {
  const auto condition = read(R"({"all_of": [{"unless": {"known": {"field": "center.grade"}}}, {"any_of": []}]})");
  ASSERT_EQ(condition.parts.size(), 2U);
  EXPECT_EQ(condition.parts[0].parts[0].kind, Condition::Kind::Known);
}

TEST(ConditionLoader, RefusesACellOutsideOfARowAndAFieldInside) {
  EXPECT_THROW((void)read(R"({"known": {"cell": "center.grade"}})"), core::Error);
  EXPECT_THROW((void)read(R"({"known": {"field": "records.accidents.grade"}})"), core::Error);
  EXPECT_THROW((void)read(R"({"known": {"fact": "luck"}})"), core::Error);
  EXPECT_THROW((void)read(R"({"perhaps": {}})"), core::Error);
}

}  // namespace
}  // namespace guapai::rules
