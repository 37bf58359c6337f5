#include "workbooks/numbershape.h"

#include <gtest/gtest.h>

namespace guapai::workbooks {
namespace {

TEST(NumberShape, ShowsTheDigitsThatAPersonSees) {
  EXPECT_EQ(shownDigits("5.35"), "5.35");
  EXPECT_EQ(shownDigits("5.350"), "5.35");
  EXPECT_EQ(shownDigits("0.28999999999999998"), "0.29") << "as programs write 0.29";
  EXPECT_EQ(shownDigits("0.99999999999999989"), "1");
  EXPECT_EQ(shownDigits("99999999999999989"), "100000000000000000");
  EXPECT_EQ(shownDigits("0"), "0");
  EXPECT_EQ(shownDigits("000"), "0");
  EXPECT_EQ(shownDigits("-0.5"), "-0.5");
  EXPECT_EQ(shownDigits(".5"), "0.5");
  EXPECT_EQ(shownDigits("5."), "5");
  EXPECT_EQ(shownDigits("110500103000001"), "110500103000001") << "15 digits";
}

TEST(NumberShape, WritesExponentsOut) {
  EXPECT_EQ(shownDigits("5.0010319900101E+17"), "500103199001010000");
  EXPECT_EQ(shownDigits("1e3"), "1000");
  EXPECT_EQ(shownDigits("1.5E-3"), "0.0015");
  EXPECT_EQ(shownDigits("123456E-2"), "1234.56");
}

TEST(NumberShape, TakesNothingElseForANumber) {
  for (const char* const text : {"", "-", "E5", "1e", "1e+-3", "1e999", "0x1F", "nan", "inf", "1.2.3", " 1", "1,000"})
    EXPECT_EQ(shownDigits(text), std::nullopt) << text;
}

TEST(NumberShape, TellsDaysMonthsAndPercentagesByTheirFormats) {
  for (const char* const day :
       {R"(yyyy"年"m"月"d"日")", "yyyy/m/d;@", "[$-804]m\"月\"d\"日\"", "d-mmm", "YYYY\\-MM\\-DD"})
    EXPECT_EQ(shownAs(164, day), ShownAs::Day) << day;
  for (const char* const month : {R"(yyyy"年"m"月")", "mmm-yy"})
    EXPECT_EQ(shownAs(164, month), ShownAs::Month) << month;
  for (const char* const percent : {"0%", "0.00%"}) EXPECT_EQ(shownAs(164, percent), ShownAs::Percent) << percent;
  for (const char* const number :
       {"General", "General\"days\"", "0.00\"%\"", "@", "#,##0", "[Red]0.00", "0\\d", "_d0", "yyyy\"年\""})
    EXPECT_EQ(shownAs(164, number), ShownAs::Number) << number;
}

TEST(NumberShape, TellsATimeFromADay) {
  for (const char* const time : {"h:mm", "[$-F400]h:mm:ss AM/PM", "mm:ss.0"})
    EXPECT_EQ(shownAs(164, time), ShownAs::Time) << time;
  EXPECT_EQ(shownAs(164, "yyyy/m/d h:mm"), ShownAs::Day) << "the day is seen";
  EXPECT_EQ(shownAs(20, ""), ShownAs::Time);
}

TEST(NumberShape, TellsTheUnitThatAFormatShows) {
  EXPECT_EQ(lookOfFormat("0\"万\"").unit, "万");
  EXPECT_EQ(lookOfFormat("#,##0.00\\ \\万\\人_ ;-0").unit, "万人");
  EXPECT_EQ(lookOfFormat("General\"人\"").unit, "人");
  EXPECT_EQ(lookOfFormat("0万").unit, "万") << "without quotation marks";
  for (const char* const plain : {"", "0", "General", "#,##0.00_ ;[Red]-#,##0.00 \"负\"", "@", "_ * #,##0_ ;_ @_ "})
    EXPECT_EQ(lookOfFormat(plain), NumberLook()) << plain;
}

TEST(NumberShape, TellsWhereAnotherNumberIsSeenThanTheCellHolds) {
  for (const char* const smaller : {R"(0!.0,"万")", R"(0\.0000)", "#,##0,", R"(0.0,"千")"})
    EXPECT_TRUE(lookOfFormat(smaller).isSmaller) << smaller;
  EXPECT_FALSE(lookOfFormat("#,##0.00").isSmaller);
  EXPECT_EQ(lookOfFormat("000000").wholeDigits, 6);
  EXPECT_EQ(lookOfFormat("00.000").wholeDigits, 2);
  for (const char* const words : {"000-00000000", "\"023\"00000000", "(000)0"})
    EXPECT_TRUE(lookOfFormat(words).hasWords) << words;
}

TEST(NumberShape, FindsTheSameInWhatACellShows) {
  EXPECT_EQ(lookOfShown("11", "11万").unit, "万");
  EXPECT_EQ(lookOfShown("12345", "012345").wholeDigits, 6);
  EXPECT_EQ(lookOfShown("9.99", "10").wholeDigits, 1) << "no zero is seen";
  EXPECT_TRUE(lookOfShown("112300", "11.2万").isSmaller);
  EXPECT_TRUE(lookOfShown("53520", "5.3520").isSmaller);
  EXPECT_TRUE(lookOfShown("2363000001", "023-63000001").hasWords);
  for (const auto& [held, shown] : {std::pair("5.35", "5.350"),
                                    {"9.99", "10.0"},
                                    {"0.4", "0"},
                                    {"0.96", "1"},
                                    {"-5", "-5"},
                                    {"112300", "112,300"},
                                    {"5", ""},
                                    {"150000", "1.5E+05"}})
    EXPECT_FALSE(lookOfShown(held, shown).isSmaller || lookOfShown(held, shown).hasWords) << shown;
}

TEST(NumberShape, KnowsTheFormatsThatHaveOnlyANumber) {
  EXPECT_EQ(shownAs(0, ""), ShownAs::Number);
  EXPECT_EQ(shownAs(49, ""), ShownAs::Number);
  EXPECT_EQ(shownAs(9, ""), ShownAs::Percent);
  EXPECT_EQ(shownAs(14, ""), ShownAs::Day);
  EXPECT_EQ(shownAs(31, ""), ShownAs::Day);
  EXPECT_EQ(shownAs(17, ""), ShownAs::Month);
  EXPECT_EQ(shownAs(57, ""), ShownAs::Month);
}

TEST(NumberShape, TellsHowManyDecimalsAreShown) {
  EXPECT_EQ(shownDecimals(2, ""), 2);
  EXPECT_EQ(shownDecimals(10, ""), 2);
  EXPECT_EQ(shownDecimals(0, ""), 0);
  EXPECT_EQ(shownDecimals(9, ""), 0);
  EXPECT_EQ(shownDecimals(164, "0.000"), 3);
  EXPECT_EQ(shownDecimals(164, "#,##0.00_ ;[Red]-#,##0.000"), 2) << "only as numbers from 0 are shown";
  EXPECT_EQ(shownDecimals(164, "0.0#"), 1) << "the second is not always shown";
  EXPECT_EQ(shownDecimals(164, "General"), 0);
  EXPECT_EQ(shownDecimals(164, R"(0\.00)"), 0) << "a point that is written as it stands";
}

}  // namespace
}  // namespace guapai::workbooks
