#include "core/messages.h"

#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "core/error.h"
#include "support/resources.h"

namespace guapai::core {
namespace {

TEST(Filled, PutsArgumentsIntoTheirPlaces) {
  EXPECT_EQ(filled("应为{expected}位，现为{length}位", {{"expected", "18"}, {"length", "15"}}), "应为18位，现为15位");
  EXPECT_EQ(filled("{a}{a}", {{"a", "x"}}), "xx");
  EXPECT_EQ(filled("{b}，{a", {{"a", "x"}}), "{b}，{a") << "a place without argument stays to be seen";
  EXPECT_EQ(filled("{a}", {{"a", "{b}"}, {"b", "x"}}), "{b}") << "what somebody wrote is no place";
  EXPECT_EQ(filled("", {}), "");
}

TEST(AppendFilled, AsksForEachPlaceAndKeepsThoseWithoutArgument) {
  std::string text = "前";
  appendFilled(text, "{a}、{b}。", [](std::string& sentence, std::string_view name) {
    if (name == "a") sentence += "甲{b}";
    return name == "a";
  });
  EXPECT_EQ(text, "前甲{b}、{b}。");
}

TEST(Messages, FallBackToTheKey) {
  const auto messages = Messages::load(R"({"a.b": "甲{x}"})");
  EXPECT_EQ(messages.sentence("a.b", {{"x", "乙"}}), "甲乙");
  EXPECT_EQ(messages.sentence("a.c"), "a.c");
  EXPECT_EQ(
      messages.sentence(Problem{
          .severity = Severity::Warning, .code = "code", .path = "/a", .sentence = "a.b", .arguments = {{"x", "丙"}}}),
      "甲丙");
}

TEST(Messages, RefuseAFileThatIsNone) {
  EXPECT_THROW(static_cast<void>(Messages::load("{")), Error);
  EXPECT_THROW(static_cast<void>(Messages::load(R"({"a": 1})")), Error);
}

TEST(Messages, HaveASentenceForEveryRefusal) {
  for (int code = 0; code <= static_cast<int>(ErrorCode::ResourceDamaged); ++code) {
    const std::string key = "error." + std::string(errorName(static_cast<ErrorCode>(code)));
    EXPECT_TRUE(support::messages().has(key)) << key;
  }
}

TEST(Messages, HaveASentenceForEveryFaultOfAValue) {
  for (const char* name :
       {"wrong_type", "not_a_number", "not_whole", "too_many_decimals", "out_of_range", "not_a_date", "no_such_day",
        "month_not_allowed", "unknown_code", "not_a_flag", "too_long", "forbidden_character", "path_not_relative"}) {
    EXPECT_TRUE(support::messages().has("value." + std::string(name))) << name;
  }
}

TEST(Messages, StandOnceEach) {
  const auto document = support::fileText(support::sourceDirectory() / "resources/messages/zh_CN.json");
  const std::regex key(R"re(\n\s*"([^"]+)"\s*:)re");
  std::set<std::string> keys;
  for (std::sregex_iterator match(document.begin(), document.end(), key), end; match != end; ++match)
    EXPECT_TRUE(keys.insert((*match)[1]).second) << (*match)[1];
  EXPECT_GT(keys.size(), 20U);
}

}  // namespace
}  // namespace guapai::core
