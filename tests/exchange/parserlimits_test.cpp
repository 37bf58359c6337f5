#include "exchange/parserlimits.h"

#include <gtest/gtest.h>

namespace guapai::exchange {
namespace {

TEST(ParserLimits, LeavesWhatTheParserTakesAlone) {
  for (const char* text :
       {R"({"a": [1, -2.5, true, null, "\u00e9 \\ \" 1e9"]})", "", "\"", "\"\\", "\\u", "{]", R"("\ud83d\ude00")",
        "12345678901234567890.5", R"("\ue000")", R"("\uzzzz")", R"("\u12)", "1e"})
    EXPECT_EQ(withinParserLimits(text), text);
}

TEST(ParserLimits, ShortensExponents) {
  EXPECT_EQ(withinParserLimits("[1e999]"), "[1e0  ]");
  EXPECT_EQ(withinParserLimits("[1.5E+4000, 2]"), "[1.5E+0   , 2]");
  EXPECT_EQ(withinParserLimits("[1e]"), "[1e]");
  EXPECT_EQ(withinParserLimits("[1e-999]"), "[1e-0  ]");
}

TEST(ParserLimits, ShortensEndlessWholeNumbers) {
  const std::string digits(400, '1');
  EXPECT_EQ(withinParserLimits("[" + digits + "]"), "[" + std::string(380, ' ') + "9" + std::string(19, '1') + "]");
  EXPECT_EQ(withinParserLimits(digits), std::string(380, ' ') + "9" + std::string(19, '1'));
  EXPECT_EQ(withinParserLimits("[-" + digits + ".5]"),
            "[" + std::string(380, ' ') + "-9" + std::string(19, '1') + ".5]");
}

TEST(ParserLimits, ReplacesLoneSurrogatesOnly) {
  EXPECT_EQ(withinParserLimits(R"("\ud800")"), R"("\u0000")");
  EXPECT_EQ(withinParserLimits(R"("\uDC00\ud83d\ude00\ud83d")"), R"("\u0000\ud83d\ude00\u0000")");
  EXPECT_EQ(withinParserLimits(R"("\\ud800")"), R"("\\ud800")");
}

}  // namespace
}  // namespace guapai::exchange
