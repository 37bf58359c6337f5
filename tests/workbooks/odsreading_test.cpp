#include "workbooks/odsreading.h"

#include <gtest/gtest.h>

#include "support/storedzip.h"

namespace guapai::workbooks {
namespace {

using support::odsWith;

std::string sheet(const std::string& rows, const std::string& name = "台账") {
  return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
}
std::string text(const std::string& inner) {
  return R"(<table:table-cell office:value-type="string"><text:p>)" + inner + "</text:p></table:table-cell>";
}

TEST(OdsReading, KeepsTextsAndTheDigitsOfNumbers) {
  const auto book = readOds(odsWith(sheet(
      "<table:table-row>" + text("示例<text:s text:c=\"2\"/><text:span>路</text:span>1号") +
      R"(<table:table-cell office:value-type="float" office:value="5.35"><text:p>5.350</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="percentage" office:value="0.936"><text:p>93.60%</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="float" office:value="5.0010319900101E+17"/>)"
      R"(<table:table-cell table:formula="of:=1+2" office:value-type="float" office:value="3"/></table:table-row>)")));
  ASSERT_TRUE(book);
  ASSERT_EQ(book->sheets.size(), 1U);
  EXPECT_EQ(book->sheets[0].name, "台账");
  const auto& cells = book->sheets[0].cells;
  EXPECT_EQ(cells.at({0, 0}).text, "示例  路1号");
  EXPECT_EQ(cells.at({0, 1}).text, "5.35");
  EXPECT_EQ(cells.at({0, 1}).decimals, 3);
  EXPECT_TRUE(cells.at({0, 1}).isNumber);
  EXPECT_EQ(cells.at({0, 2}).shownAs, ShownAs::Percent);
  EXPECT_EQ(cells.at({0, 2}).decimals, 2);
  EXPECT_EQ(cells.at({0, 3}).text, "500103199001010000");
  EXPECT_TRUE(cells.at({0, 4}).isFormula);
}

TEST(OdsReading, KeepsWhatACellShowsBesideItsNumber) {
  const auto book = readOds(odsWith(sheet(
      R"(<table:table-row><table:table-cell office:value-type="float" office:value="11"><text:p>11万</text:p></table:table-cell>)"
      R"(<table:table-cell office:value-type="float" office:value="53520"><text:p>5.3520</text:p></table:table-cell></table:table-row>)")));
  ASSERT_TRUE(book);
  const auto& cells = book->sheets.at(0).cells;
  EXPECT_EQ(cells.at({0, 0}).look.unit, "万");
  EXPECT_TRUE(cells.at({0, 1}).look.isSmaller);
}

TEST(OdsReading, KnowsCellsThatWereMergedAndSheetsThatAreHidden) {
  const auto book = readOds(odsWith(
      sheet(
          R"(<table:table-row><table:table-cell/><table:table-cell office:value-type="string" table:number-rows-spanned="2"><text:p>x</text:p></table:table-cell></table:table-row>)"
          R"(<table:table-row><table:table-cell/><table:covered-table-cell/></table:table-row>)") +
          R"(<table:table table:name="选项" table:style-name="ta2"></table:table>)",
      R"(<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>)"));
  ASSERT_TRUE(book);
  ASSERT_NE(book->sheets.at(0).mergedAt(1, 1), nullptr);
  EXPECT_EQ(book->sheets.at(0).mergedAt(1, 1)->first, std::pair(0, 1));
  EXPECT_EQ(book->sheets.at(0).mergedAt(1, 0), nullptr);
  EXPECT_FALSE(book->sheets.at(0).isHidden);
  EXPECT_TRUE(book->sheets.at(1).isHidden);
}

TEST(OdsReading, TellsADayFromAMonthByItsLook) {
  const std::string styles =
      R"(<number:date-style style:name="N1"><number:year/><number:month/><number:day/></number:date-style>)"
      R"(<number:date-style style:name="N2"><number:year/><number:month/></number:date-style>)"
      R"(<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>)"
      R"(<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>)";
  const auto book = readOds(odsWith(
      sheet(
          R"(<table:table-column table:default-cell-style-name="ce1"/><table:table-column table:default-cell-style-name="ce2"/>)"
          R"(<table:table-row><table:table-cell office:value-type="date" office:date-value="2021-09-15"/>)"
          R"(<table:table-cell office:value-type="date" office:date-value="2020-12-01T00:00:00"/></table:table-row>)"),
      styles));
  ASSERT_TRUE(book);
  const auto& cells = book->sheets.at(0).cells;
  EXPECT_EQ(cells.at({0, 0}).text, "44454");
  EXPECT_EQ(cells.at({0, 0}).shownAs, ShownAs::Day);
  EXPECT_EQ(cells.at({0, 1}).text, "44166");
  EXPECT_EQ(cells.at({0, 1}).shownAs, ShownAs::Month);
}

TEST(OdsReading, CountsCellsThatAreSaidOnce) {
  const auto book = readOds(odsWith(sheet(
      R"(<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>)"
      R"(<table:table-row><table:table-cell/><table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell></table:table-row>)"
      R"(<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>)")));
  ASSERT_TRUE(book);
  const auto& cells = book->sheets.at(0).cells;
  ASSERT_EQ(cells.size(), 2U);
  EXPECT_EQ(cells.at({2, 1}).text, "x");
  EXPECT_EQ(cells.at({2, 2}).text, "x");
}

TEST(OdsReading, LeavesOutWhatIsWrittenBesideACell) {
  const auto book = readOds(odsWith(
      sheet(R"(<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>see</text:p>)"
            R"(</office:annotation><text:p>a</text:p><text:p>b</text:p></table:table-cell></table:table-row>)")));
  ASSERT_TRUE(book);
  EXPECT_EQ(book->sheets.at(0).cells.at({0, 0}).text, "a\nb");
}

TEST(OdsReading, FindsNamedCells) {
  const auto book = readOds(odsWith(
      sheet("<table:table-row>" + text("x") + "</table:table-row>", "附件 '4") +
      R"(<table:named-expressions><table:named-range table:name="one" table:cell-range-address="$'附件 ''4'.$C$12"/>)"
      R"(<table:named-range table:name="many" table:cell-range-address="$'附件 ''4'.$AB$5:.$AB$204"/>)"
      R"(<table:named-range table:name="gone" table:cell-range-address="$#REF!.$A$1"/></table:named-expressions>)"));
  ASSERT_TRUE(book);
  ASSERT_EQ(book->names.size(), 2U);
  EXPECT_EQ(book->names.at("one").row, 11);
  EXPECT_EQ(book->names.at("one").column, 2);
  EXPECT_EQ(book->names.at("many").lastRow, 203);
}

TEST(OdsReading, RefusesMoreThanItHolds) {
  const auto repeated = [](const char* rows, const std::string& shown) {
    return odsWith(sheet("<table:table-row table:number-rows-repeated=\"" + std::string(rows) + "\">" + text(shown) +
                         "</table:table-row>"));
  };
  EXPECT_TRUE(readOds(repeated("1000", "x")));
  EXPECT_FALSE(readOds(repeated("500001", "x"))) << "more cells";
  EXPECT_FALSE(readOds(repeated("400000", std::string(1000, 'x')))) << "a long text in each of them";
}

TEST(OdsReading, TakesNothingThatIsNoWholeTable) {
  EXPECT_FALSE(readOds(""));
  EXPECT_FALSE(readOds("PK\x03\x04"));
  const std::string bytes = odsWith(sheet("<table:table-row>" + text("x") + "</table:table-row>"));
  EXPECT_TRUE(beginsAsOds(bytes));
  EXPECT_FALSE(beginsAsOds("PK\x03\x04"));
  for (std::size_t length = 0; length < bytes.size(); length += 31)
    EXPECT_FALSE(readOds(std::string_view(bytes).substr(0, length))) << length;
}

}  // namespace
}  // namespace guapai::workbooks
