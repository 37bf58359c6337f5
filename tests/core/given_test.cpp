#include "core/given.h"

#include <gtest/gtest.h>

#include "core/invisible.h"
#include "core/text.h"

namespace guapai::core {
namespace {

TEST(IsGiven, SaysThatSomethingOfATextCanBeSeen) {
  for (const char* text : {"", " ", "\u3000", "\u200B", " \u200B\u3000\uFEFF\n", "\uFE00", "\u2800"})
    EXPECT_FALSE(isGiven(std::string(text))) << text;
  for (const char* text : {"符", " 符\u200B", "0", "。", "\uE000"}) EXPECT_TRUE(isGiven(std::string(text))) << text;
}

TEST(IsGiven, SaysItOfEachCharacterByItself) {
  for (char32_t c = 1; c < 0xFFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = utf8(std::u32string(1, c));
    ASSERT_EQ(isGiven(text), !isInvisible(c) && !isBlank(text)) << codeName(c);
  }
}

TEST(IsGiven, SaysOfAnyOtherAnswerThatItIsKnown) {
  EXPECT_FALSE(isGiven(Value()));
  EXPECT_FALSE(isGiven(Value(std::string("\u200B"))));
  EXPECT_TRUE(isGiven(Value(std::string("符"))));
  EXPECT_TRUE(isGiven(Value(std::int64_t{0})));
  EXPECT_TRUE(isGiven(Value(false)));
  EXPECT_TRUE(isGiven(Value(CodeSet()))) << "none of them is an answer";
}

TEST(TextValue, IsTheTextAsItIs) {
  EXPECT_EQ(textValue(" 符 "), Value(std::string(" 符 ")));
  EXPECT_EQ(textValue("\u200B"), Value(std::string("\u200B")));
}

TEST(TextValue, IsNotKnownWhereTheTextIsBlank) {
  EXPECT_FALSE(isKnown(textValue("")));
  EXPECT_FALSE(isKnown(textValue(" \u3000\n")));
}

}  // namespace
}  // namespace guapai::core
