#include "district/importcolumns.h"

#include <algorithm>

#include <gmock/gmock.h>

#include "support/district.h"
#include "transfer/ledgerreading.h"
#include "workbooks/csvreading.h"

namespace guapai::district {
namespace {

using support::definitions;
using testing::ElementsAre;

std::vector<transfer::LedgerHead> heads(const std::string& csv, const transfer::LedgerMapping& given = {}) {
  transfer::LedgerKnowledge knowledge;
  knowledge.mappings.given = given;
  return transfer::readLedger(*definitions(), std::get<workbooks::FilledBook>(workbooks::readCsv(csv)), knowledge)
      .heads;
}

/// `heading field`, with ? where the heading is not understood, and - where its column is passed over.
std::vector<std::string> told(const std::vector<ImportColumn>& columns) {
  std::vector<std::string> lines;
  for (const ImportColumn& column : columns) {
    const std::string none = column.isUnderstood ? "-" : "?";
    lines.push_back(column.heading + " " + (column.field ? definitions()->catalogue()[*column.field].name : none));
  }
  return lines;
}

TEST(ImportColumns, SayWhatEachHeadingIsTakenAs) {
  const std::string csv = "序号,机构名称,诊疗量,年诊疗人次,诊疗人次\n1,示例镇卫生院,8,9,10\n";
  EXPECT_THAT(told(importColumns(heads(csv))), ElementsAre("序号 -", "机构名称 center.name", "诊疗量 ?",
                                                           "年诊疗人次 application.annual_visits", "诊疗人次 ?"));
  const auto visits = definitions()->catalogue().require("application.annual_visits");
  EXPECT_THAT(
      told(importColumns(heads(csv, {{"诊疗量", visits}, {"年诊疗人次", {}}, {"诊疗人次", {}}}))),
      ElementsAre("序号 -", "机构名称 center.name", "诊疗量 application.annual_visits", "年诊疗人次 -", "诊疗人次 -"));
}

TEST(ImportColumns, NameAHeadingOfSeveralLedgersOnce) {
  auto both = heads("机构名称,备注,邮编\n示例镇卫生院,无,400010\n", {{"备注", {}}});
  const auto other = heads("机构 名称,备注,电话\n示例镇卫生院,无,\n");
  both.insert(both.end(), other.begin(), other.end());
  EXPECT_THAT(told(importColumns(both)),
              ElementsAre("机构名称 center.name", "备注 ?", "邮编 application.postal_code", "电话 application.phone"));
}

TEST(ImportColumns, CanBeEachFieldOfALedgerUnderANameOfItsOwn) {
  std::vector<std::string> names;
  for (const ImportField& field : importFields(*definitions())) names.push_back(field.name);
  EXPECT_THAT(names, testing::Contains("申请表 辖区常住人口数（万人）"));
  EXPECT_THAT(names, testing::Contains("机构名称"));
  std::ranges::sort(names);
  EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
}

}  // namespace
}  // namespace guapai::district
