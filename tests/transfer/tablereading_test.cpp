#include "transfer/tablereading.h"

#include <gtest/gtest.h>

#include "support/district.h"
#include "support/filledentry.h"
#include "support/resources.h"
#include "support/storedzip.h"
#include "transfer/entrybook.h"

namespace guapai::transfer {
namespace {

using support::definitions;

TEST(TableReading, KnowsATableByItsBytesAndItsName) {
  EXPECT_TRUE(isTable("PK\x03\x04", "a"));
  EXPECT_TRUE(isTable("机构名称\n", "a.csv"));
  EXPECT_TRUE(isTable("<html>", "a.xls"));
  EXPECT_FALSE(isTable("机构名称\n", "a.json"));
  EXPECT_FALSE(isTable("\xEF\xBB\xBF\r\n {\"format\":1}", "a.txt")) << "a case file under another name";
  EXPECT_FALSE(isTable("{}", "-"));
}

TEST(TableReading, TellsAWorkbookOfACenterFromALedger) {
  const auto book = entryBook(*definitions(), core::Date(2021, 11, 20));
  const support::Entries entries{{"guapai__center__name", {{"示例中心"}}},
                                 {"guapai__center__kind", {{"社区卫生服务中心"}}},
                                 {"guapai__application__satisfaction__staff", {{0.85}}}};
  const std::string bytes = support::filledWorkbook(book, entries);
  LedgerKnowledge knowledge;
  knowledge.centers = {{.id = "示例中心", .name = "示例中心"}};
  const ReadTable table = readTable(*definitions(), bytes, "a.xlsx", knowledge);
  EXPECT_FALSE(table.isLedger);
  ASSERT_EQ(table.centers.size(), 1U);
  EXPECT_TRUE(table.centers[0].isKnown);
  EXPECT_EQ(table.centers[0].cell, "填报说明!B6");
  ASSERT_EQ(table.centers[0].questions.size(), 1U);
  const std::string asked = table.centers[0].questions[0].cell;
  const ReadTable answered = readTable(*definitions(), bytes, "a.xlsx", knowledge, {{asked, 0}});
  ASSERT_TRUE(answered.centers.at(0).result.answers);
  const auto staff = definitions()->catalogue().require("application.satisfaction.staff");
  EXPECT_EQ(core::valueText(answered.centers[0].result.answers->value(staff)), "85");
}

TEST(TableReading, ReadsALedgerOfOpenDocument) {
  const auto cell = [](const std::string& text) {
    return R"(<table:table-cell office:value-type="string"><text:p>)" + text + "</text:p></table:table-cell>";
  };
  const std::string bytes = support::odsWith(
      "<table:table table:name=\"台账\"><table:table-row>" + cell("机构名称") + cell("申请时间") +
      "</table:table-row><table:table-row>" + cell("示例镇卫生院") +
      R"(<table:table-cell office:value-type="date" office:date-value="2021-09-15"/></table:table-row></table:table>)");
  const ReadTable table = readTable(*definitions(), bytes, "a.ods");
  EXPECT_TRUE(table.isLedger);
  ASSERT_EQ(table.centers.size(), 1U);
  EXPECT_EQ(table.centers[0].cell, "台账!A2");
  ASSERT_TRUE(table.centers[0].result.answers);
  const auto day = definitions()->catalogue().require("application.applied_on");
  EXPECT_EQ(core::valueText(table.centers[0].result.answers->value(day)), "2021-09-15");
}

TEST(TableReading, ReadsALedgerInGb18030) {
  const ReadTable table = readTable(*definitions(),
                                    "\xBB\xFA\xB9\xB9\xC3\xFB\xB3\xC6,"
                                    "\xD3\xCA\xB1\xE0\r\n\xCA\xBE\xC0\xFD\xD5\xF2\xCE\xC0\xC9\xFA\xD4\xBA,400010\r\n",
                                    "a.csv");
  ASSERT_EQ(table.centers.size(), 1U);
  ASSERT_TRUE(table.centers[0].result.answers);
  EXPECT_EQ(core::centerName(*table.centers[0].result.answers), "示例镇卫生院");
}

TEST(TableReading, SaysWhatCannotBeRead) {
  const ReadTable table = readTable(*definitions(), "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "a.xls");
  EXPECT_FALSE(table.isReadable);
  ASSERT_EQ(table.problems.size(), 1U);
  EXPECT_EQ(table.problems[0].sentence, "table.old");
  EXPECT_EQ(table.problems[0].code, "schema");
}

TEST(TableReading, SaysWhatIsDamaged) {
  const ReadTable table = readTable(*definitions(), "PK\x03\x04", "a.xlsx");
  EXPECT_FALSE(table.isReadable);
  EXPECT_TRUE(table.centers.empty());
  ASSERT_EQ(table.problems.size(), 1U);
  EXPECT_EQ(table.problems[0].sentence, "table.damaged");
}

TEST(TableReading, MergesByTheKindOfTable) {
  core::Answers before(definitions()->catalogue());
  core::Answers said(definitions()->catalogue());
  const auto grade = definitions()->catalogue().require("center.grade");
  said.set(grade, core::Code{"A"});
  EXPECT_EQ(core::valueText(withTable(true, before, said).value(grade)), "A");
  EXPECT_EQ(core::valueText(withTable(false, before, said).value(grade)), "") << "a center does not keep the register";
}

}  // namespace
}  // namespace guapai::transfer
