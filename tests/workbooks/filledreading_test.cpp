#include "workbooks/filledreading.h"

#include <functional>
#include <xlsxwriter.h>

#include <gtest/gtest.h>

#include "support/folder.h"
#include "support/resources.h"

namespace guapai::workbooks {
namespace {

/// A workbook with one sheet, as another program makes it.
FilledBook readBack(const std::function<void(lxw_workbook*, lxw_worksheet*)>& fill) {
  const support::Folder folder;
  const auto file = folder / "a.xlsx";
  lxw_workbook* const workbook = workbook_new(file.c_str());
  fill(workbook, workbook_add_worksheet(workbook, "附件 '4"));
  EXPECT_EQ(workbook_close(workbook), LXW_NO_ERROR);
  return readFilled(support::fileText(file)).value_or(FilledBook());
}

lxw_format* shown(lxw_workbook* workbook, const char* code) {
  lxw_format* const format = workbook_add_format(workbook);
  format_set_num_format(format, code);
  return format;
}

TEST(FilledReading, KeepsTextsAndTheDigitsOfNumbers) {
  const FilledBook book = readBack([](lxw_workbook* workbook, lxw_worksheet* sheet) {
    worksheet_write_string(sheet, 0, 0, "500103199001010028", nullptr);
    worksheet_write_string(sheet, 1, 0, "_x005F_x0041_ 两行\n_x0041_", nullptr);
    worksheet_write_number(sheet, 2, 0, 500103199001010028.0, nullptr);
    worksheet_write_number(sheet, 3, 0, 5.35, nullptr);
    worksheet_write_number(sheet, 4, 0, 44454, shown(workbook, "yyyy\"年\"m\"月\"d\"日\""));
    worksheet_write_number(sheet, 5, 0, 0.85, shown(workbook, "0.00%"));
    worksheet_write_boolean(sheet, 6, 0, 1, nullptr);
    worksheet_write_number(sheet, 8, 0, 5.35, shown(workbook, "0.000"));
    worksheet_write_blank(sheet, 7, 0, shown(workbook, "@"));
  });
  ASSERT_EQ(book.sheets.size(), 1U);
  const auto& cells = book.sheets[0].cells;
  EXPECT_EQ(book.sheets[0].name, "附件 '4");
  EXPECT_EQ(cells.size(), 8U) << "an empty cell is none, whatever it looks like";
  EXPECT_EQ(cells.at({0, 0}).text, "500103199001010028");
  EXPECT_FALSE(cells.at({0, 0}).isNumber);
  EXPECT_EQ(cells.at({1, 0}).text, "_x0041_ 两行\nA");
  EXPECT_EQ(cells.at({2, 0}).text, "500103199001010000");
  EXPECT_TRUE(cells.at({2, 0}).isNumber);
  EXPECT_EQ(cells.at({3, 0}).text, "5.35");
  EXPECT_EQ(cells.at({3, 0}).shownAs, ShownAs::Number);
  EXPECT_EQ(cells.at({4, 0}).text, "44454");
  EXPECT_EQ(cells.at({4, 0}).shownAs, ShownAs::Day);
  EXPECT_EQ(cells.at({5, 0}).text, "0.85");
  EXPECT_EQ(cells.at({5, 0}).shownAs, ShownAs::Percent);
  EXPECT_EQ(cells.at({6, 0}).text, "TRUE");
  EXPECT_EQ(cells.at({8, 0}).text, "5.35");
  EXPECT_EQ(cells.at({8, 0}).decimals, 3) << "5.350 is seen";
}

TEST(FilledReading, ReadsAllPartsOfATextThatLooksDifferentInPlaces) {
  const FilledBook book = readBack([](lxw_workbook* workbook, lxw_worksheet* sheet) {
    std::string first = "示例";
    std::string second = "路1号";
    lxw_rich_string_tuple plain{nullptr, first.data()};
    lxw_format* const bold = workbook_add_format(workbook);
    format_set_bold(bold);
    lxw_rich_string_tuple other{bold, second.data()};
    lxw_rich_string_tuple* parts[] = {&plain, &other, nullptr};  // NOLINT: what the library for writing takes
    worksheet_write_rich_string(sheet, 0, 0, parts, nullptr);
  });
  EXPECT_EQ(book.sheets.at(0).cells.at({0, 0}).text, "示例路1号");
}

TEST(FilledReading, KeepsWhatAFormatShowsBesideTheNumber) {
  const FilledBook book = readBack([](lxw_workbook* workbook, lxw_worksheet* sheet) {
    worksheet_write_number(sheet, 0, 0, 11, shown(workbook, "0\"万\""));
    worksheet_write_number(sheet, 1, 0, 12345, shown(workbook, "000000"));
    worksheet_write_number(sheet, 2, 0, 112300, shown(workbook, R"(0\.0,"万")"));
    worksheet_write_number(sheet, 3, 0, 11, nullptr);
  });
  const auto& cells = book.sheets.at(0).cells;
  EXPECT_EQ(cells.at({0, 0}).look.unit, "万");
  EXPECT_EQ(cells.at({1, 0}).look.wholeDigits, 6);
  EXPECT_TRUE(cells.at({2, 0}).look.isSmaller);
  EXPECT_EQ(cells.at({3, 0}).look, NumberLook());
}

TEST(FilledReading, KnowsCellsThatWereMergedAndSheetsThatAreHidden) {
  const FilledBook book = readBack([](lxw_workbook* workbook, lxw_worksheet* sheet) {
    worksheet_merge_range(sheet, 1, 2, 3, 3, "示例街道", nullptr);
    worksheet_hide(workbook_add_worksheet(workbook, "选项"));
  });
  const FilledSheet& sheet = book.sheets.at(0);
  for (const auto& [row, column] : {std::pair(1, 2), {3, 2}, {1, 3}, {3, 3}}) {
    const MergedColumn* const merged = sheet.mergedAt(row, column);
    ASSERT_NE(merged, nullptr) << row << ' ' << column;
    EXPECT_EQ(merged->first, std::pair(1, 2));
    EXPECT_EQ(merged->lastRow, 3);
  }
  for (const auto& [row, column] : {std::pair(0, 2), {4, 2}, {2, 1}, {2, 4}})
    EXPECT_EQ(sheet.mergedAt(row, column), nullptr) << row << ' ' << column;
  EXPECT_FALSE(sheet.isHidden);
  EXPECT_TRUE(book.sheets.at(1).isHidden);
}

TEST(FilledReading, NamesTheCellsThatHoldFormulas) {
  const FilledBook book = readBack([](lxw_workbook* /*workbook*/, lxw_worksheet* sheet) {
    worksheet_write_formula_num(sheet, 0, 0, "=1+2", nullptr, 3);
    worksheet_write_number(sheet, 1, 0, 3, nullptr);
  });
  EXPECT_TRUE(book.sheets.at(0).cells.at({0, 0}).isFormula);
  EXPECT_FALSE(book.sheets.at(0).cells.at({1, 0}).isFormula);
}

TEST(FilledReading, FindsNamedCellsWhateverTheirSheetIsCalled) {
  const FilledBook book = readBack([](lxw_workbook* workbook, lxw_worksheet* /*sheet*/) {
    workbook_add_worksheet(workbook, "List");
    EXPECT_EQ(workbook_define_name(workbook, "one", "='附件 ''4'!$C$12"), LXW_NO_ERROR);
    EXPECT_EQ(workbook_define_name(workbook, "many", "=List!$AB$5:$AB$204"), LXW_NO_ERROR);
    EXPECT_EQ(workbook_define_name(workbook, "gone", "=#REF!"), LXW_NO_ERROR);
    EXPECT_EQ(workbook_define_name(workbook, "constant", "=0.96"), LXW_NO_ERROR);
    EXPECT_EQ(workbook_define_name(workbook, "List!local", "=List!$A$1"), LXW_NO_ERROR);
  });
  ASSERT_EQ(book.names.size(), 2U);
  const NamedCells one = book.names.at("one");
  EXPECT_EQ(one.sheet, 0U);
  EXPECT_EQ(one.row, 11);
  EXPECT_EQ(one.column, 2);
  EXPECT_EQ(one.lastRow, 11);
  const NamedCells many = book.names.at("many");
  EXPECT_EQ(many.sheet, 1U);
  EXPECT_EQ(many.column, 27);
  EXPECT_EQ(many.lastRow, 203);
}

TEST(FilledReading, RefusesMoreThanItHolds) {
  const auto withColumns = [](std::size_t columns) {
    const support::Folder folder;
    const auto file = folder / "a.xlsx";
    lxw_workbook* const workbook = workbook_new(file.c_str());
    lxw_worksheet* const sheet = workbook_add_worksheet(workbook, "a");
    const std::string text(30'000, 'x');
    for (std::size_t row = 0; row < 1000; ++row)
      for (std::size_t column = 0; column < columns; ++column)
        worksheet_write_string(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), text.c_str(),
                               nullptr);
    EXPECT_EQ(workbook_close(workbook), LXW_NO_ERROR);
    return support::fileText(file);
  };
  EXPECT_TRUE(readFilled(withColumns(1)));
  const std::string bytes = withColumns(5);
  EXPECT_LT(bytes.size(), kLongestFilled / 10) << "the text stands in the file once";
  EXPECT_FALSE(readFilled(bytes)) << "5000 times 30,000 characters";
}

TEST(FilledReading, TakesNothingThatIsNoWholeWorkbook) {
  EXPECT_FALSE(readFilled(""));
  EXPECT_FALSE(readFilled("PK\x03\x04"));
  EXPECT_FALSE(readFilled("{\"format\":\"guapai.case/1\"}"));
  EXPECT_FALSE(readFilled("PK\x03\x04" + std::string(kLongestFilled, '\0')));
}

TEST(FilledReading, CallsACellAsPeopleDo) {
  EXPECT_EQ(cellName("附件4", 11, 2), "附件4!C12");
  EXPECT_EQ(cellName("a", 0, 25), "a!Z1");
  EXPECT_EQ(cellName("a", 0, 26), "a!AA1");
  EXPECT_EQ(cellName("", 2, 1), "B3") << "a table of plain text has no sheets";
}

}  // namespace
}  // namespace guapai::workbooks
