#include "workbooks/xlsxreading.h"

#include <cstdio>
#include <xlsxwriter.h>

#include <gtest/gtest.h>

#include "support/folder.h"
#include "support/resources.h"

namespace guapai::workbooks {
namespace {

/// The bytes of a workbook that the library for writing makes by itself, without what this room adds to it.
template <typename Fill>
std::string foreign(Fill fill) {
  const support::Folder folder;
  const auto file = folder / "a.xlsx";
  lxw_workbook* const workbook = workbook_new(file.c_str());
  fill(workbook_add_worksheet(workbook, "表一"));
  EXPECT_EQ(workbook_close(workbook), LXW_NO_ERROR);
  return support::fileText(file);
}

TEST(XlsxReading, ReadsTextsAndNumbersAtTheirPlaces) {
  const auto sheets = readXlsx(foreign([](lxw_worksheet* sheet) {
    worksheet_write_string(sheet, 0, 0, "=1+1", nullptr);
    worksheet_write_string(sheet, 2, 27, " 两 端 ", nullptr);
    worksheet_write_number(sheet, 1, 1, 0.7996, nullptr);
  }));
  ASSERT_TRUE(sheets);
  ASSERT_EQ(sheets->size(), 1U);
  const ReadSheet& sheet = sheets->front();
  EXPECT_EQ(sheet.name, "表一");
  EXPECT_EQ(sheet.cells.size(), 3U);
  EXPECT_EQ(std::get<std::string>(sheet.cells.at({0, 0})), "=1+1");
  EXPECT_EQ(std::get<std::string>(sheet.cells.at({2, 27})), " 两 端 ");
  EXPECT_EQ(std::get<double>(sheet.cells.at({1, 1})), 0.7996);
  EXPECT_FALSE(sheet.hasFormula);
}

TEST(XlsxReading, NoticesFormulas) {
  for (const bool isArray : {false, true}) {
    const auto sheets = readXlsx(foreign([&](lxw_worksheet* sheet) {
      if (isArray) {
        worksheet_write_array_formula(sheet, 0, 0, 1, 0, "{=A5:A6}", nullptr);
      } else {
        worksheet_write_formula(sheet, 0, 0, "=1+1", nullptr);
      }
    }));
    ASSERT_TRUE(sheets);
    EXPECT_TRUE(sheets->front().hasFormula) << isArray;
  }
}

TEST(XlsxReading, TakesNothingThatIsNoWholeWorkbook) {
  const std::string whole = foreign([](lxw_worksheet* sheet) { worksheet_write_number(sheet, 0, 0, 1, nullptr); });
  EXPECT_TRUE(readXlsx(whole));
  EXPECT_FALSE(readXlsx(""));
  EXPECT_FALSE(readXlsx("PK\x03\x04"));
  EXPECT_FALSE(readXlsx("no workbook at all"));
  EXPECT_FALSE(readXlsx(std::string_view(whole).substr(0, whole.size() / 2)));
}

}  // namespace
}  // namespace guapai::workbooks
