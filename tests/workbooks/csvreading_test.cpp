#include "workbooks/csvreading.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace guapai::workbooks {
namespace {

using testing::ElementsAre;

/// `A1=text` of every cell, by row; `fault N` where it is not read.
std::vector<std::string> told(std::string_view bytes) {
  const auto read = readCsv(bytes);
  if (const auto* const fault = std::get_if<CsvFault>(&read)) return {"fault " + std::to_string(int(*fault))};
  const auto& book = std::get<FilledBook>(read);
  std::vector<std::string> cells;
  for (const auto& [place, cell] : book.sheets.at(0).cells) {
    EXPECT_FALSE(cell.isNumber) << "a text says nothing else";
    cells.push_back(cellName(book.sheets[0].name, place.first, place.second) + "=" + cell.text);
  }
  return cells;
}

TEST(CsvReading, TakesTheCodesInWhichOfficesSave) {
  const auto expected = ElementsAre("A1=机构", "B1=1");
  EXPECT_THAT(told("机构,1\r\n"), expected);
  EXPECT_THAT(told("\xEF\xBB\xBF机构,1\n"), expected) << "with a byte order mark";
  EXPECT_THAT(told("\xBB\xFA\xB9\xB9,1\r\n"), expected) << "GB18030";
  EXPECT_THAT(told(std::string("\xFF\xFE\x3A\x67\x84\x67,\0001\0\n\0", 12)), expected) << "Unicode text of Excel";
  EXPECT_THAT(told("\x82\x35\x87\x38"), ElementsAre("A1=䶵")) << "four bytes of GB18030";
  EXPECT_THAT(told("a\xFF\xFF"), ElementsAre("fault 1"));
}

TEST(CsvReading, FindsWhatStandsBetweenTheCells) {
  EXPECT_THAT(told("a,b\n"), ElementsAre("A1=a", "B1=b"));
  EXPECT_THAT(told("a;b;\"1,2,3,4\"\n"), ElementsAre("A1=a", "B1=b", "C1=1,2,3,4"));
  EXPECT_THAT(told("a\tb,c\td\n"), ElementsAre("A1=a", "B1=b,c", "C1=d"));
  EXPECT_THAT(told("\"a\"\t\"b\tc\"\td\n"), ElementsAre("A1=a", "B1=b\tc", "C1=d"));
  EXPECT_THAT(told("台账\n"), ElementsAre("A1=台账")) << "one column";
}

TEST(CsvReading, ReadsQuotationMarksAsRfc4180) {
  EXPECT_THAT(told("\"a,b\",\"says \"\"x\"\"\",\"two\r\nlines\"\r\nlast"),
              ElementsAre("A1=a,b", "B1=says \"x\"", "C1=two\nlines", "A2=last"));
  EXPECT_THAT(told("\"\",,x\n"), ElementsAre("C1=x")) << "an empty cell is none";
  EXPECT_THAT(told("a,\"b\n"), ElementsAre("fault 2"));
  EXPECT_THAT(told("a,\"b\"\"\n"), ElementsAre("fault 2"));
  EXPECT_THAT(told("a,\""), ElementsAre("fault 2"));
  EXPECT_THAT(told("\"a\"b,c\n"), ElementsAre("fault 2"));
}

TEST(CsvReading, TakesATextThatWasKeptFromBecomingANumber) {
  EXPECT_THAT(told("=\"0012\",\"=\"\"500103\"\"\"\n"), ElementsAre("A1=0012", "B1=500103"));
  EXPECT_THAT(told("=1+1,\"=\"\"a\"\"&\"\"b\"\"\",=\n"), ElementsAre("A1==1+1", "B1==\"a\"&\"b\"", "C1=="));
}

TEST(CsvReading, CountsRowsAndColumns) {
  EXPECT_THAT(told("a\r\n\r\n,b\r\n"), ElementsAre("A1=a", "B3=b"));
  EXPECT_THAT(told("a\rb\r"), ElementsAre("A1=a", "A2=b")) << "line ends of old programs";
  EXPECT_THAT(told(""), ElementsAre());
}

TEST(CsvReading, RefusesMoreThanItHolds) {
  EXPECT_THAT(told(std::string(kLongestFilled + 1, 'a')), ElementsAre("fault 0"));
  std::string many;
  for (std::size_t i = 0; i <= kMostCells; ++i) many += "1,";
  EXPECT_THAT(told(many), ElementsAre("fault 0"));
}

}  // namespace
}  // namespace guapai::workbooks
