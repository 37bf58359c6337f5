#include "workbooks/tablesheet.h"

#include <gmock/gmock.h>

namespace guapai::workbooks {
namespace {

using testing::ElementsAre;

core::Decimal decimal(std::string_view text) {
  return std::get<core::Decimal>(core::Decimal::parse(text));
}

Cell figureCell(const std::string& text) {
  return sheetOf({.title = "表", .head = {"数"}, .rows = {{text}}, .numbers = {0}}).rows.front().front();
}

Cell dayCell(const std::string& text) {
  return sheetOf({.title = "表", .head = {"日期"}, .rows = {{text}}, .numbers = {}, .days = {0}}).rows.front().front();
}

TEST(TableSheet, ReadsFiguresInTheColumnsThatHoldThem) {
  EXPECT_EQ(figureCell("12"), Cell(Figure{decimal("12")}));
  EXPECT_EQ(figureCell("1.9998名"), Cell(Figure{decimal("1.9998"), "名"}));
  EXPECT_EQ(figureCell("79.96%"), Cell(Percent{decimal("79.96")}));
  EXPECT_EQ(figureCell("0"), Cell(Figure{decimal("0")}));
}

TEST(TableSheet, LeavesWhatIsNoFigureAText) {
  for (const std::string text : {"—", "3/4", "=1", "1.2.3", "007", "-5", "12.34567"})
    EXPECT_EQ(figureCell(text), Cell(text));
  EXPECT_EQ(figureCell(""), Cell()) << "what is not known is not 0";
}

TEST(TableSheet, ReadsDaysInTheColumnsThatHoldThem) {
  EXPECT_EQ(dayCell("2021年9月15日"), Cell(Day{core::Date(2021, 9, 15)}));
  EXPECT_EQ(dayCell("2022年3月3日 已逾期"), Cell(Day{core::Date(2022, 3, 3), "已逾期"}));
  for (const std::string text : {"2020年12月", "2021年2月30日", "2021年9月15日至20日", "2021-09-15", "—"})
    EXPECT_EQ(dayCell(text), Cell(text));
}

TEST(TableSheet, TakesTextsAsTheyAre) {
  const Sheet sheet = sheetOf({.title = "台账",
                               .head = {"许可证", "差", "日期"},
                               .rows = {{"510103199001011234", "2项", ""}},
                               .numbers = {1},
                               .signs = "✓ 达标",
                               .days = {2}});
  EXPECT_THAT(sheet.rows,
              ElementsAre(ElementsAre(Cell("510103199001011234"), Cell(Figure{decimal("2"), "项"}), Cell())));
  EXPECT_EQ(sheet.columns[0].kind, ColumnKind::Text);
  EXPECT_EQ(sheet.columns[1].kind, ColumnKind::Figure);
  EXPECT_EQ(sheet.columns[2].kind, ColumnKind::Day);
  EXPECT_EQ(sheet.title, "台账");
  EXPECT_EQ(sheet.note, "✓ 达标");
  EXPECT_FALSE(sheet.hasTitleRow);
  EXPECT_TRUE(sheetOf({.title = "名单", .head = {"机构"}, .isTitled = true}).hasTitleRow);
}

TEST(TableSheet, MakesASheetOfEachTable) {
  const Workbook workbook =
      workbookOf({{.title = "一", .head = {"a"}}, {.title = "二", .head = {"b"}}}, core::Date(2021, 11, 20));
  EXPECT_EQ(workbook.day, core::Date(2021, 11, 20));
  ASSERT_EQ(workbook.sheets.size(), 2U);
  EXPECT_EQ(workbook.sheets[1].title, "二");
}

}  // namespace
}  // namespace guapai::workbooks
