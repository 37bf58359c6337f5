#include "core/text.h"

#include <gtest/gtest.h>

namespace guapai::core {
namespace {

TEST(Text, IsWellFormedUtf8OrNot) {
  EXPECT_TRUE(isWellFormed(""));
  EXPECT_TRUE(isWellFormed("社区医院 A\U0001F3E5"));
  for (const char* text : {"\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "中\x80", "\xFF"})
    EXPECT_FALSE(isWellFormed(text));
}

TEST(Text, HasTenDigits) {
  for (const char c : std::string_view("0123456789")) EXPECT_TRUE(isDigit(c)) << c;
  for (const char c : std::string_view("/:a \xB2")) EXPECT_FALSE(isDigit(c)) << c;
}

TEST(Text, IsMeasuredInCharactersNotBytes) {
  EXPECT_EQ(length(""), 0U);
  EXPECT_EQ(length("社区A"), 3U);
  EXPECT_EQ(length("\U0001F3E5"), 1U);
}

TEST(Text, IsTrimmedOfUnicodeWhiteSpace) {
  EXPECT_EQ(trimmed(" \t　示 例\u00A0\u2003\r\n"), "示 例");
  EXPECT_EQ(trimmed("　"), "");
  EXPECT_EQ(trimmed(""), "");
  EXPECT_TRUE(isBlank("\u2029\u0085\u3000"));
  EXPECT_FALSE(isBlank("\u200B")) << "a zero-width space is no white space to Unicode";
}

TEST(Text, IsBlankWhereAllIsWhiteSpaceToUnicode) {
  for (const char32_t c : {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2005, 0x200A, 0x2028,
                           0x2029, 0x202F, 0x205F, 0x3000})
    EXPECT_TRUE(isBlank(utf8(std::u32string(1, c)))) << std::hex << static_cast<std::uint32_t>(c);
  for (const char32_t c : {0x08, 0x0E, 0x21, 0x84, 0x86, 0x9F, 0xA1, 0x167F, 0x1681, 0x1FFF, 0x200B, 0x2027, 0x202A,
                           0x202E, 0x2030, 0x205E, 0x2060, 0x2FFF, 0x3001})
    EXPECT_FALSE(isBlank(utf8(std::u32string(1, c)))) << std::hex << static_cast<std::uint32_t>(c);
}

TEST(Text, ComparesWithoutWidthCompositionAndSpaces) {
  EXPECT_EQ(comparable("示例（一）　街道 社区"), comparable("示例(一)街道社区"));
  EXPECT_EQ(comparable("ＡＢＣ１２３"), "ABC123");
  EXPECT_EQ(comparable("e\u0301"), "\u00E9");
  EXPECT_EQ(comparable("㎡"), "m2");
  EXPECT_NE(comparable("示例一"), comparable("示例二"));
  EXPECT_NE(comparable("a"), comparable("A"));
  EXPECT_EQ(comparable(""), "");
}

TEST(Text, IsComposed) {
  EXPECT_EQ(composed("e\u0301t\u00E9"), "\u00E9t\u00E9");
  EXPECT_EQ(composed("Ａ　㎡ "), "Ａ　㎡ ") << "width and white space stay";
  EXPECT_EQ(composed("e\u0301\xFF"), "e\u0301\xFF");
}

TEST(Text, IsTakenApartIntoCodePointsAndBack) {
  EXPECT_EQ(codePoints("中A\U0001F3E5"), U"中A\U0001F3E5");
  EXPECT_EQ(codePoints("a\xFFz"), U"a\uFFFDz");
  EXPECT_EQ(utf8(U"中A\U0001F3E5\u00E9"), "中A\U0001F3E5\u00E9");
  EXPECT_EQ(utf8(codePoints(std::string_view("a\0b", 3))), std::string_view("a\0b", 3));
}

TEST(Text, IsOneLineWithoutLineEndsAndTabs) {
  EXPECT_EQ(oneLine("一\r\n二\t\t三\n"), "一 二 三");
  EXPECT_EQ(oneLine("\n\t"), "");
  EXPECT_EQ(oneLine(" 一  二 "), " 一  二 ");
}

TEST(Text, IsReplacedEverywhereOnce) {
  EXPECT_EQ(replaced("a.b.c", ".", "/"), "a/b/c");
  EXPECT_EQ(replaced("aaa", "aa", "b"), "ba");
  EXPECT_EQ(replaced("abc", "x", "y"), "abc");
  EXPECT_EQ(replaced("，，", "，", "，，"), "，，，，");
}

TEST(Text, IsWellFormedInEveryCharacterAndInNoPieceOfOne) {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x11000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = utf8(std::u32string(1, c));
    ASSERT_TRUE(isWellFormed(text)) << text;
    ASSERT_EQ(codePoints(text), std::u32string(1, c));
    for (std::size_t size = 1; size < text.size(); ++size) {
      ASSERT_FALSE(isWellFormed(text.substr(0, size))) << text;
      ASSERT_FALSE(isWellFormed(text.substr(0, size) + "a")) << text;
    }
  }
  for (const char* text :
       {"\xED\xA0\x80", "\xE0\x80\x80", "\xC0\x80", "\xF4\x90\x80\x80", "\xE4\xB8\x41", "\xE4\x41\x80"})
    EXPECT_FALSE(isWellFormed(text)) << text;
}

}  // namespace
}  // namespace guapai::core
