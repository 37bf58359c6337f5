#include "core/visibletext.h"

#include <gtest/gtest.h>

#include "core/invisible.h"
#include "core/privateuse.h"
#include "core/text.h"

namespace guapai::core {
namespace {

TEST(VisibleText, LeavesWhatCanBeSeenAsItIs) {
  for (const char* text :
       {"", "示例一街道社区卫生服务中心（A）", "a <b> & 'c'", "\u0640\u0600", "𠮷野", "e\u0301", "葛\U000E0100"})
    EXPECT_EQ(visible(text), text);
}

TEST(VisibleText, ShowsASignForWhatReordersHidesOrSteers) {
  EXPECT_EQ(visible("甲\u202E乙"), "甲[U+202E]乙");
  EXPECT_EQ(visible("\u009B31m红"), "[U+009B]31m红");
  EXPECT_EQ(visible("\x1B[2J"), "[U+001B][2J");
  EXPECT_EQ(visible(std::string_view("a\0b", 3)), "a[U+0000]b");
  EXPECT_EQ(visible("\x7F"), "[U+007F]");
  EXPECT_EQ(visible("\uE863"), "[U+E863]") << "what is drawn there depends on the font";
  EXPECT_EQ(visible("\U000F0000"), "[U+F0000]");
  EXPECT_EQ(visible("\U000E0041"), "[U+E0041]");
}

TEST(VisibleText, ShowsASignForEveryCharacterThatCannotBeSeen) {
  for (const char* text :
       {"\u00AD", "\u034F", "\u061C", "\u115F", "\u1160", "\u17B4", "\u180E", "\u200B", "\u200C", "\u200D", "\u200E",
        "\u200F", "\u2028", "\u2029", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2060", "\u2064", "\u2066",
        "\u2067", "\u2068", "\u2069", "\u206F", "\u3164", "\uFEFF", "\uFFA0", "\uFFF9", "\uFFFB", "\u0080", "\u0085"})
    EXPECT_TRUE(visible(text).starts_with("[U+")) << visible(text);
}

TEST(VisibleText, KeepsLinesAndTabsWhereThereIsRoomForThem) {
  EXPECT_EQ(visible("一\n二\t三"), "一\n二\t三");
  EXPECT_EQ(visible("一\r\n二"), "一\n二");
  EXPECT_EQ(visible("一\r二"), "一[U+000D]二") << "a terminal would write over the line";
}

TEST(VisibleText, OfOneLineHasSignsForLineEndsAndTabs) {
  EXPECT_EQ(visibleLine("一\n二\t三"), "一↵二⇥三");
  EXPECT_EQ(visibleLine("一\r\n二\u2028"), "一↵二[U+2028]");
}

TEST(VisibleText, OfJsonIsTheSameJson) {
  EXPECT_EQ(visibleJson("{\"示例\":\"一\\n二\uE863葛\U000E0100\"}\n"), "{\"示例\":\"一\\n二\uE863葛\U000E0100\"}\n");
  EXPECT_EQ(visibleJson("\"甲\u202E乙\u009B31m\u0085\x7F\u200B\""), R"("甲\u202e乙\u009b31m\u0085\u007f\u200b")");
  EXPECT_EQ(visibleJson("\"\U000E0041\u2028\""), R"("\udb40\udc41\u2028")");
  EXPECT_EQ(visibleJson(""), "");
}

TEST(VisibleText, OfBytesThatAreNoTextHasNoneOfThem) {
  EXPECT_EQ(visible("a\x9B\xC3"), "a\uFFFD\uFFFD");
  EXPECT_EQ(visible("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
}

TEST(VisibleText, OfJsonHidesNoCharacterAndEscapesNone) {
  for (char32_t c = 0x7F; c < 0x3FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = "中" + utf8(std::u32string(1, c)) + "文";
    const bool stays = isPrivateUse(c) || visible(text) == text;
    ASSERT_EQ(visibleJson(text) == text, stays) << codeName(c);
  }
}

TEST(VisibleText, OfJsonThatIsNoTextHasASignForEachByte) {
  EXPECT_EQ(visibleJson("\xE4\xB8"), "\uFFFD\uFFFD");
  EXPECT_EQ(visibleJson("a\xE4\xB8 中\xFF"), "a\uFFFD\uFFFD 中\uFFFD");
}

}  // namespace
}  // namespace guapai::core
