#include "core/invisible.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.h"

namespace guapai::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Invisible, IsWhatShowsNothing) {
  for (const char32_t c :
       {0xAD,   0x34F,   0x61C,   0x115F,  0x17B4,  0x180B,  0x180E,  0x200B,  0x200C, 0x200D, 0x200E, 0x200F, 0x202A,
        0x202B, 0x202C,  0x202D,  0x202E,  0x2060,  0x2061,  0x2063,  0x2065,  0x2066, 0x2067, 0x2068, 0x2069, 0x206A,
        0x206F, 0x3164,  0x2800,  0xFE00,  0xFE0F,  0xFEFF,  0xFFA0,  0xFFF9,  0xFFFA, 0xFFFB, 0x180D, 0x180F, 0xFFF0,
        0xFFF8, 0xE0080, 0xE0FFF, 0x1BCA0, 0x1D173, 0xE0001, 0xE0041, 0xE0100, 0x01,   0x1B,   0x7F,   0x9B})
    EXPECT_TRUE(isInvisible(c)) << codeName(c);
  for (const char32_t c : {0x20, 0xA0, 0x3000, 0x200A, 0x0A, 0x09, 0x85, 0x2028, 0x2029, 0x41, 0x4E2D, 0x301, 0xB2,
                           0x600, 0x6DD, 0xE863, 0xFFFD, 0x1F3E5, 0x2044})
    EXPECT_FALSE(isInvisible(c)) << codeName(c);
}

TEST(LineBreak, IsTheEndOfALineOrCell) {
  for (const char32_t c : {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029})
    EXPECT_TRUE(isLineBreak(c)) << codeName(c);
  for (const char32_t c : {0x08, 0x0E, 0x20, 0x200B, 0x2027, 0x202A}) EXPECT_FALSE(isLineBreak(c)) << codeName(c);
}

TEST(Invisible, IsToldOnceInItsOrder) {
  EXPECT_THAT(invisibleIn("示\u200B例\uFEFF甲\u200B"), ElementsAre(0x200B, 0xFEFF));
  EXPECT_THAT(invisibleIn("示例　甲 乙\n"), IsEmpty());
}

TEST(Invisible, IsNoVariationSelectorInItsPlace) {
  EXPECT_THAT(invisibleIn("辻\U000E0100某"), IsEmpty());
  for (const char* const han : {"葛", "㐀", "\uF900", "𠀀"})
    EXPECT_THAT(invisibleIn(std::string(han) + "\uFE00"), IsEmpty()) << han;
  EXPECT_THAT(invisibleIn("☎\uFE0E"), IsEmpty());
  EXPECT_THAT(invisibleIn("\U000E0100某"), ElementsAre(0xE0100));
  for (const char* before : {"A", "1", "，", "。", " ", "　", "あ", "-"})
    EXPECT_THAT(invisibleIn(std::string(before) + "\uFE00"), ElementsAre(0xFE00)) << before;
  EXPECT_THAT(invisibleIn("葛\u180B"), ElementsAre(0x180B)) << "a form of Mongolian letters";
  EXPECT_THAT(invisibleIn("辻\U000E0100\U000E0101"), ElementsAre(0xE0101)) << "one form only";
  EXPECT_THAT(invisibleIn("\u1820\u180B"), IsEmpty());
}

TEST(Invisible, IsASelectorThatChoosesNoFormOfWhatStandsBeforeIt) {
  for (const char* selector : {"\uFE00", "\uFE02", "\U000E0100", "\U000E01EF"})
    EXPECT_THAT(invisibleIn(std::string("葛") + selector), IsEmpty());
  EXPECT_THAT(invisibleIn("渝\uFE0F中\uFE0E重\uFE03庆\uFE0D"), ElementsAre(0xFE0F, 0xFE0E, 0xFE03, 0xFE0D));
  for (const char* sign : {"☎\uFE0F", "❤\uFE0F", "㊗\uFE0F", "↔\uFE0E", "∩\uFE00"})
    EXPECT_THAT(invisibleIn(sign), IsEmpty()) << sign;
  EXPECT_THAT(invisibleIn("☎\uFE03"), ElementsAre(0xFE03));
}

TEST(Invisible, GoesWhereItMeansNothing) {
  EXPECT_EQ(withoutInvisible("\u202D199\u200B1234\u202C\uFEFF"), "1991234");
  EXPECT_EQ(withoutInvisible("辻\U000E0100"), "辻");
  EXPECT_EQ(withoutInvisible("一 二\n"), "一 二\n");
}

TEST(CodeName, IsThatOfTheCharts) {
  EXPECT_EQ(codeName(0x200B), "U+200B");
  EXPECT_EQ(codeName(0x9), "U+0009");
  EXPECT_EQ(codeName(0xE0100), "U+E0100");
}

TEST(IsPlain, MeansWhatATypewriterHas) {
  EXPECT_TRUE(isPlain(""));
  EXPECT_TRUE(isPlain("110500103000001 ~!"));
  for (const char* text : {"\x1F", "\x7F", "中", "a\u200B", "\t"}) EXPECT_FALSE(isPlain(text)) << text;
}

TEST(LookOf, IsOneForNamesThatAreOneToTheEye) {
  EXPECT_EQ(lookOf("示例街道中心\u200B"), lookOf("示例街道中心"));
  EXPECT_EQ(lookOf("Sample-01"), lookOf("ｓａｍｐｌｅ-01 "));
  for (const char* selector : {"\uFE00", "\uFE0F", "\u180B", "\u180D", "\u180F", "\U000E0100", "\U000E01EF"})
    EXPECT_EQ(lookOf(std::string("葛") + selector + "某"), lookOf("葛某")) << "also where it is in its place";
  EXPECT_EQ(lookOf("示例（一）"), lookOf("示例(一)"));
  EXPECT_NE(lookOf("示例一"), lookOf("示例二"));
}

}  // namespace
}  // namespace guapai::core
