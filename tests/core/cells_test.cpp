#include "core/cells.h"

#include <gtest/gtest.h>

namespace guapai::core {
namespace {

TEST(Cells, StandBetweenTabsAndLineEnds) {
  const Cells expected{{"示例甲", "临床", "1"}, {"示例乙", "中医", "2"}};
  EXPECT_EQ(cellsOf("示例甲\t临床\t1\n示例乙\t中医\t2"), expected);
  EXPECT_EQ(cellsOf("示例甲\t临床\t1\r\n示例乙\t中医\t2\r\n"), expected);
  EXPECT_EQ(cellsOf("示例甲\t临床\t1\r示例乙\t中医\t2\r"), expected);
  EXPECT_EQ(cellsOf("\n示例甲\t临床\t1\u2028示例乙\t中医\t2\n\n\n"), expected);
}

TEST(Cells, AreOneWhereNothingDivides) {
  EXPECT_EQ(cellsOf("152318"), (Cells{{"152318"}}));
  EXPECT_EQ(cellsOf("152318\r\n"), (Cells{{"152318"}}));
  EXPECT_EQ(cellsOf(""), (Cells{{""}}));
  EXPECT_EQ(cellsOf("\n"), (Cells{{""}}));
  EXPECT_EQ(cellsOf("“示例” \"甲\""), (Cells{{"“示例” \"甲\""}}));
}

TEST(Cells, KeepTheirPlaceWhereSomeAreEmpty) {
  EXPECT_EQ(cellsOf("甲\t\t丙\n\t乙\t\n\n丁\t\t"), (Cells{{"甲", "", "丙"}, {"", "乙", ""}, {""}, {"丁", "", ""}}));
}

TEST(Cells, MayStandInQuotationMarks) {
  EXPECT_EQ(cellsOf("\"示例路\n1号\"\t甲\n\"说\"\"好\"\"\"\t\"a\tb\""),
            (Cells{{"示例路\n1号", "甲"}, {"说\"好\"", "a\tb"}}));
  EXPECT_EQ(cellsOf("\"示例路\r\n1号\"\r\n"), (Cells{{"示例路\r\n1号"}}));
  EXPECT_EQ(cellsOf("\"示例\""), (Cells{{"\"示例\""}})) << "a quotation, not a spreadsheet's";
  EXPECT_EQ(cellsOf("5\" 管\t\"未完\n下一行"), (Cells{{"5\" 管", "\"未完"}, {"下一行"}}));
  EXPECT_EQ(cellsOf("\"甲\"乙\t丙"), (Cells{{"\"甲\"乙", "丙"}}));
}

}  // namespace
}  // namespace guapai::core
