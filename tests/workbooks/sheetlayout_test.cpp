#include "workbooks/sheetlayout.h"

#include <gmock/gmock.h>

namespace guapai::workbooks {
namespace {

using testing::ElementsAre;

core::Decimal decimal(std::string_view text) {
  return std::get<core::Decimal>(core::Decimal::parse(text));
}

/// How a workbook with this cell alone has it.
LaidCell laid(const Cell& cell) {
  const Workbook workbook{core::Date(2021, 11, 20), {{.title = "表", .columns = {{"列"}}, .rows = {{cell}}}}};
  return laidOut(workbook).front().rows.at(1).front();
}

LaidCell number(double value, const std::string& format) {
  return Number{value, format};
}

TEST(SheetLayout, KeepsTheDigitsOfAFigureAndItsUnit) {
  EXPECT_EQ(laid(Figure{decimal("5.350"), "万人"}), number(5.35, "0.000\"万人\""));
  EXPECT_EQ(laid(Figure{decimal("0")}), number(0, "0"));
  EXPECT_EQ(laid(Percent{decimal("79.96")}), number(0.7996, "0.00%"));
  EXPECT_EQ(laid(Percent{decimal("80")}), number(0.8, "0%"));
  EXPECT_EQ(laid(Figure{decimal("99999999999.9999")}), number(99999999999.9999, "0.0000"));
}

TEST(SheetLayout, WritesAFigureWithMoreDigitsThanExcelShowsAsText) {
  EXPECT_EQ(laid(Figure{decimal("999999999999.9999"), "元"}), LaidCell("999999999999.9999元"));
  EXPECT_EQ(laid(Percent{decimal("999999999999.9999")}), LaidCell("999999999999.9999%"));
  EXPECT_EQ(laid(Figure{decimal("1000000000000.0000")}), number(1e12, "0.0000"));
}

TEST(SheetLayout, WritesAUnitThatNoFormatTakesBehindAText) {
  EXPECT_EQ(laid(Figure{decimal("3"), "\"寸\""}), LaidCell("3\"寸\""));
}

TEST(SheetLayout, CountsDaysAsExcelDoes) {
  const std::string format = "yyyy\"年\"m\"月\"d\"日\"";
  EXPECT_EQ(laid(Day{core::Date(2021, 9, 15)}), number(44454, format));
  EXPECT_EQ(laid(Day{core::Date(1900, 3, 1)}), number(61, format));
  EXPECT_EQ(laid(Day{core::Date(1900, 2, 28)}), LaidCell("1900年2月28日"));
  EXPECT_EQ(laid(Day{core::Date(2022, 3, 3), "已逾期"}), number(44623, format + "\" 已逾期\""));
}

TEST(SheetLayout, KeepsTextsThatLookLikeSomethingElse) {
  EXPECT_EQ(laid(std::string("510103199001011234")), LaidCell("510103199001011234"));
  EXPECT_EQ(laid(std::string("=HYPERLINK(\"http://a\")")), LaidCell("=HYPERLINK(\"http://a\")"));
  EXPECT_EQ(laid(std::string("_x0041_")), LaidCell("_x005F_x0041_"));
  EXPECT_EQ(laid({}), LaidCell());
}

TEST(SheetLayout, PutsTheTitleAboveTheHeadings) {
  const Workbook workbook{core::Date(2021, 11, 20),
                          {{.title = "名单", .hasTitleRow = true, .columns = {{"序号"}, {"机构"}}, .rows = {}}}};
  const LaidSheet sheet = laidOut(workbook).front();
  EXPECT_EQ(sheet.headRow, 1U);
  EXPECT_THAT(sheet.rows,
              ElementsAre(ElementsAre(LaidCell("名单"), LaidCell()), ElementsAre(LaidCell("序号"), LaidCell("机构"))));
}

TEST(SheetLayout, MakesColumnsAsWideAsTheirTextsWithinLimits) {
  const std::string longText(200, 'x');
  const Workbook workbook{
      core::Date(2021, 11, 20),
      {{.title = "表",
        .columns = {{"a"}, {"机构名称"}, {"说明"}, {"分行"}},
        .rows = {{std::string("b"), std::string("示例一街道中心"), longText, std::string("一二三四五\n六")}}}}};
  const LaidSheet sheet = laidOut(workbook).front();
  EXPECT_THAT(sheet.widths, ElementsAre(8, 16, 52, 12));
  EXPECT_FALSE(sheet.isTurned);
}

TEST(SheetLayout, TurnsThePaperOfAWideSheet) {
  Sheet sheet{.title = "表", .columns = {}, .rows = {}};
  for (int i = 0; i < 12; ++i) sheet.columns.push_back({"第" + std::to_string(i) + "项"});
  EXPECT_TRUE(laidOut({core::Date(2021, 11, 20), {sheet}}).front().isTurned);
}

TEST(SheetLayout, GoesOnInAFurtherSheetWhereOneIsFull) {
  Sheet sheet{.title = "表", .columns = {{"列"}}, .rows = {}};
  for (const char* const text : {"1", "2", "3"}) sheet.rows.push_back({std::string(text)});
  const auto sheets = laidOut({core::Date(2021, 11, 20), {sheet}}, 3);
  ASSERT_EQ(sheets.size(), 2U);
  EXPECT_EQ(sheets[1].name, "表(2)");
  EXPECT_THAT(sheets[0].rows,
              ElementsAre(ElementsAre(LaidCell("列")), ElementsAre(LaidCell("1")), ElementsAre(LaidCell("2"))));
  EXPECT_THAT(sheets[1].rows, ElementsAre(ElementsAre(LaidCell("列")), ElementsAre(LaidCell("3"))));
}

}  // namespace
}  // namespace guapai::workbooks
