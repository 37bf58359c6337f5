#include "transfer/ledgerreading.h"

#include <gmock/gmock.h>

#include "support/district.h"
#include "support/resources.h"
#include "workbooks/csvreading.h"

namespace guapai::transfer {
namespace {

using support::definitions;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const core::FieldCatalogue& fields() {
  return definitions()->catalogue();
}

Ledger read(const std::string& csv, const LedgerKnowledge& knowledge = {}, const Chosen& chosen = {}) {
  return readLedger(*definitions(), std::get<workbooks::FilledBook>(workbooks::readCsv(csv)), knowledge, chosen);
}

/// `line pointer sentence` of each problem.
std::vector<std::string> told(const core::Problems& problems) {
  std::vector<std::string> listed;
  for (const core::Problem& problem : problems)
    listed.push_back(problem.arguments.at("line") + " " + problem.path + " " +
                     definitions()->messages().sentence(problem));
  return listed;
}

std::string value(const core::Answers& answers, const char* name) {
  return core::valueText(answers.value(fields().require(name)));
}

KnownCenter knownCenter(const std::string& id, const std::string& name) {
  return {.id = id, .name = name, .kind = core::Code{"community"}, .numbers = {}, .lastRound = 1};
}

TEST(LedgerReading, ReadsARowForEachCenter) {
  const Ledger ledger = read(
      "机构名称,机构编号,年诊疗人次,申请时间,患者满意度,科室设置情况\n"
      "示例一街道社区卫生服务中心,1,\"151,906\",2021.9.15,93.60%,内科、中医科\n"
      "示例二镇卫生院,,,2021年9月15日,,\n"
      ",,,,,\n"
      "合计,,151906,,,\n");
  EXPECT_THAT(told(ledger.problems), IsEmpty());
  ASSERT_EQ(ledger.centers.size(), 2U);
  const ReadCenter& first = ledger.centers[0];
  EXPECT_THAT(told(first.result.problems), IsEmpty());
  ASSERT_TRUE(first.result.answers);
  EXPECT_EQ(first.cell, "A2");
  EXPECT_EQ(first.line, 2U);
  EXPECT_EQ(first.identity.centerId, "1");
  EXPECT_FALSE(first.isKnown);
  EXPECT_EQ(value(*first.result.answers, "application.annual_visits"), "151906");
  EXPECT_EQ(value(*first.result.answers, "application.applied_on"), "2021-09-15");
  EXPECT_EQ(value(*first.result.answers, "application.satisfaction.patients"), "93.60");
  EXPECT_EQ(value(*first.result.answers, "information.departments"), "internal_medicine tcm");
  EXPECT_EQ(value(*first.result.answers, "center.kind"), "community");
  ASSERT_TRUE(ledger.centers[1].result.answers);
  EXPECT_EQ(value(*ledger.centers[1].result.answers, "center.kind"), "township");
  EXPECT_FALSE(core::isKnown(ledger.centers[1].result.answers->value(fields().require("application.annual_visits"))));
}

TEST(LedgerReading, TakesTheUnitOfTheHeading) {
  const Ledger ledger = read("名称,年出院人数（万人）\n示例社区卫生服务中心,0.35\n示例镇卫生院,1200人\n");
  ASSERT_EQ(ledger.centers.size(), 2U);
  ASSERT_TRUE(ledger.centers[0].result.answers && ledger.centers[1].result.answers);
  EXPECT_EQ(value(*ledger.centers[0].result.answers, "information.annual_discharges"), "3500");
  EXPECT_EQ(value(*ledger.centers[1].result.answers, "information.annual_discharges"), "1200");
}

TEST(LedgerReading, NamesEveryCellThatCannotBeTaken) {
  const Ledger ledger = read(
      "名称,法定代表人身份证号码,联系电话,年诊疗人次,科室设置情况\n"
      "示例一社区卫生服务中心,500103199001010000,1.38E+10,许多,内科\n"
      "示例二,5.00103E+17,13800000000,1,外科、X科\n"
      "示例三社区卫生服务中心,,,2,\n");
  ASSERT_EQ(ledger.centers.size(), 3U);
  EXPECT_THAT(told(ledger.problems), IsEmpty());
  EXPECT_THAT(told(ledger.centers[0].result.problems),
              ElementsAre(HasSubstr("2 /information/legal_representative/id_number B2：号码被存成了数字"),
                          HasSubstr("2 /application/phone C2：号码成了科学记数法"),
                          HasSubstr("2 /application/annual_visits D2：不是数字")));
  EXPECT_THAT(
      told(ledger.centers[1].result.problems),
      ElementsAre(HasSubstr("B3：号码成了科学记数法"), HasSubstr("/information/departments E3：不是可选的内容")));
  EXPECT_FALSE(ledger.centers[0].result.answers);
  EXPECT_TRUE(ledger.centers[2].result.answers) << "the others are whole";
  for (const core::Problem& problem : ledger.centers[0].result.problems) EXPECT_EQ(problem.code, "workbook");
}

TEST(LedgerReading, AsksWhatACellMeans) {
  const std::string csv = "名称,申请时间,患者满意度\n示例社区卫生服务中心,21.9.15,0.85\n";
  const Ledger asked = read(csv);
  ASSERT_EQ(asked.centers.size(), 1U);
  const ReadCenter& center = asked.centers[0];
  EXPECT_FALSE(center.result.answers);
  EXPECT_THAT(
      told(center.result.problems),
      ElementsAre(HasSubstr("B2：年份只写了两位，是2021年9月15日，还是1921年9月15日"), HasSubstr("C2：0.85是85%")));
  ASSERT_EQ(center.questions.size(), 2U);
  EXPECT_EQ(center.questions[1].cell, "C2");
  EXPECT_EQ(center.questions[1].problem, 1U);
  ASSERT_EQ(center.questions[1].readings.size(), 2U);

  EXPECT_FALSE(read(csv, {}, {{"B2", 0}}).centers.at(0).result.answers) << "one is still open";
  const Ledger answered = read(csv, {}, {{"B2", 0}, {"C2", 1}});
  ASSERT_TRUE(answered.centers.at(0).result.answers);
  EXPECT_EQ(value(*answered.centers[0].result.answers, "application.applied_on"), "2021-09-15");
  EXPECT_EQ(value(*answered.centers[0].result.answers, "application.satisfaction.patients"), "0.85");
}

TEST(LedgerReading, FindsTheCenterOfARow) {
  LedgerKnowledge knowledge;
  knowledge.centers = {knownCenter("1", "示例一街道社区卫生服务中心"),
                       knownCenter("示例二街道社区卫生服务中心", "示例二街道社区卫生服务中心"),
                       knownCenter("3", "示例三镇卫生院")};
  knowledge.centers[0].lastRound = 2;
  knowledge.centers[2].numbers = {{"application.practice_license_no", "123456789500103D110101"}};
  const Ledger ledger = read(
      "名称,机构编号,执业许可证号,邮编\n"
      "示例一街道 社区卫生服务中心,,,400010\n"
      "示例二街道社区卫生服务中心,,,400010\n"
      "三镇医院,,123456789500103D110101,400010\n"
      "示例四社区卫生服务中心,,,400010\n"
      ",1,,400011\n",
      knowledge);
  ASSERT_EQ(ledger.centers.size(), 5U);
  EXPECT_EQ(ledger.centers[0].identity, (core::CaseIdentity{.centerId = "1", .round = 2})) << "its last round";
  EXPECT_EQ(ledger.centers[1].identity.centerId, "示例二街道社区卫生服务中心");
  ASSERT_TRUE(ledger.centers[1].result.answers);
  EXPECT_EQ(value(*ledger.centers[1].result.answers, "center.id"), "") << "it was given none";
  EXPECT_EQ(ledger.centers[2].identity.centerId, "3");
  EXPECT_TRUE(ledger.centers[2].isKnown);
  EXPECT_EQ(value(*ledger.centers[2].result.answers, "center.name"), "示例三镇卫生院");
  EXPECT_FALSE(ledger.centers[3].isKnown);
  EXPECT_THAT(told(ledger.centers[4].result.problems),
              ElementsAre(HasSubstr("6 /center A6：和A2是同一家机构的同一次申请")));
}

TEST(LedgerReading, RefusesARowOfTwoCentersOrOfNone) {
  LedgerKnowledge knowledge;
  knowledge.centers = {knownCenter("1", "示例一街道社区卫生服务中心"), knownCenter("2", "示例二街道社区卫生服务中心"),
                       knownCenter("3", "示例三镇卫生院"), knownCenter("4", "示例三镇卫生院")};
  const Ledger ledger = read(
      "名称,机构编号,邮编\n示例一街道社区卫生服务中心,2,400010\n示例三镇卫生院,,400010\n,,400010\n示例医院,,400010\n",
      knowledge);
  ASSERT_EQ(ledger.centers.size(), 4U);
  EXPECT_THAT(told(ledger.centers[0].result.problems), ElementsAre(HasSubstr("A2：编号、许可证号和名称不是")));
  EXPECT_THAT(told(ledger.centers[1].result.problems), ElementsAre(HasSubstr("A3：资料库中有几家机构叫这个名称")));
  EXPECT_THAT(told(ledger.centers[2].result.problems), ElementsAre(HasSubstr("A4：这一行没有机构名称")));
  EXPECT_THAT(told(ledger.centers[3].result.problems),
              ElementsAre(HasSubstr("A5：资料库中没有这家机构，从名称看不出")));
}

TEST(LedgerReading, DropsNothingInSilence) {
  EXPECT_THAT(told(read("邮编,电话\n400010,63840000\n").problems), ElementsAre(HasSubstr("A1：没有“机构名称”")));
  EXPECT_THAT(told(read("名称,邮编\n示例社区卫生服务中心,400010,另注\n").problems),
              ElementsAre(HasSubstr("2  C2：这一列没有标题")));
  EXPECT_THAT(told(read("甲,乙\n1,2\n").problems), ElementsAre(HasSubstr("1  A1：这张工作表没有认出标题行")));
  EXPECT_THAT(told(read("").problems), ElementsAre(HasSubstr("表格中没有内容")));
  EXPECT_THAT(told(read("名称,邮编\n").problems), ElementsAre(HasSubstr("标题行下面没有机构")));
  std::string many = "名称,邮编\n";
  for (std::size_t i = 0; i <= kMostCenters; ++i) many += "示例" + std::to_string(i) + "镇卫生院,400010\n";
  EXPECT_THAT(told(read(many).problems), ElementsAre(HasSubstr("A5002：一份台账至多5000家机构")));
}

/// The ledger of a table in which cells were merged: their first and last rows and columns.
Ledger readMerged(const std::string& csv,
                  const std::vector<std::pair<std::pair<int, int>, std::pair<int, int>>>& merged) {
  auto book = std::get<workbooks::FilledBook>(workbooks::readCsv(csv));
  for (const auto& [first, last] : merged) book.sheets.at(0).merge(first, last);
  return readLedger(*definitions(), book, {});
}

TEST(LedgerReading, TakesATextOfMergedCellsForAllTheirRows) {
  const Ledger ledger = readMerged(
      "序号,名称,街道,邮编\n1,示例一社区卫生服务中心,示例街道,400010\n2,示例二社区卫生服务中心,,400010\n3,,,\n",
      {{{1, 2}, {3, 2}}});
  EXPECT_THAT(told(ledger.problems), IsEmpty());
  ASSERT_EQ(ledger.centers.size(), 2U) << "a row with nothing but a merged cell is none";
  for (const ReadCenter& center : ledger.centers) {
    ASSERT_TRUE(center.result.answers) << center.name;
    EXPECT_EQ(value(*center.result.answers, "center.subdistrict"), "示例街道");
  }
}

TEST(LedgerReading, RefusesAFigureOfSeveralRowsAndACellOfTwoColumns) {
  const std::string csv =
      "名称,年诊疗人次,患者满意度,职工满意度\n示例一镇卫生院,7,90,\n示例二镇卫生院,,90,91\n示例三镇卫生院,9,90,91\n";
  const Ledger ledger = readMerged(csv, {{{1, 1}, {2, 1}}, {{1, 2}, {1, 3}}});
  ASSERT_EQ(ledger.centers.size(), 3U);
  EXPECT_THAT(told(ledger.centers[0].result.problems),
              ElementsAre(HasSubstr("2 /application/annual_visits B2：这一格和别的格子合并了"),
                          HasSubstr("2 /application/satisfaction/staff D2：这一格和别的格子合并了")));
  EXPECT_THAT(told(ledger.centers[1].result.problems),
              ElementsAre(HasSubstr("3 /application/annual_visits B3：这一格和别的格子合并了")));
  EXPECT_TRUE(ledger.centers[2].result.answers);
  EXPECT_TRUE(readMerged("名称,年诊疗人次,\n示例一镇卫生院,7,\n", {{{0, 1}, {0, 2}}, {{1, 1}, {1, 2}}})
                  .centers.at(0)
                  .result.answers)
      << "one field in two columns";
}

TEST(LedgerReading, PassesOverHiddenSheetsWithoutHeadingsAndNoOthers) {
  auto book = std::get<workbooks::FilledBook>(workbooks::readCsv("名称,邮编\n示例镇卫生院,400010\n"));
  book.sheets.push_back({.name = "选项", .cells = {{{0, 0}, {.text = "甲级"}}}, .isHidden = true});
  EXPECT_THAT(told(readLedger(*definitions(), book, {}).problems), IsEmpty());
  auto old = book.sheets[0];
  old.isHidden = true;
  book.sheets.push_back(old);
  const Ledger ledger = readLedger(*definitions(), book, {});
  EXPECT_THAT(told(ledger.problems), ElementsAre(HasSubstr("A1：这张工作表是隐藏的")));
  EXPECT_EQ(ledger.centers.size(), 1U);
}

TEST(LedgerReading, RefusesASecondTableOnASheetWhereverItStands) {
  const std::string first = "名称,邮编\n示例一镇卫生院,400010\n";
  const std::string second = "机构名称,街道,等级,电话\n示例二镇卫生院,示例镇,甲级,63840000\n";
  const Ledger below = read(first + "\n2022年\n" + second);
  EXPECT_THAT(told(below.problems), ElementsAre(HasSubstr("1  A1：这张工作表上另有一行标题")))
      << "the longer row of headings is taken for those of the ledger";
  EXPECT_THAT(told(read(second + first).problems), ElementsAre(HasSubstr("3  A3：这张工作表上另有一行标题")));
}

TEST(LedgerReading, ReadsOnBelowTheSameHeadings) {
  const Ledger ledger = read("名称,邮编\n示例一镇卫生院,400010\n名 称,邮编\n示例二镇卫生院,400011\n");
  EXPECT_THAT(told(ledger.problems), IsEmpty());
  ASSERT_EQ(ledger.centers.size(), 2U);
  EXPECT_EQ(ledger.centers[1].name, "示例二镇卫生院");
}

TEST(LedgerReading, RefusesUnitsThatAreSaidOfNoColumn) {
  const std::string rows = "名称,年诊疗人次\n示例镇卫生院,11\n";
  EXPECT_THAT(told(read("（单位：万人、万人次）\n" + rows).problems), ElementsAre(HasSubstr("1  A1：这里写的单位")));
  EXPECT_THAT(told(read(",单位: 人/万人次\n" + rows).problems), ElementsAre(HasSubstr("1  B1：这里写的单位")));
  for (const char* const plain : {"单位：人", "单位：万年镇卫生院", "填报单位：示例区", "万人"})
    EXPECT_THAT(told(read(std::string(plain) + "\n" + rows).problems), IsEmpty()) << plain;
}

TEST(LedgerReading, TakesNoAnswersForHeadings) {
  const Ledger ledger = read("名称,机构类别,特色科室,邮编\n示例一,社区卫生服务中心,中医科,400010\n");
  EXPECT_THAT(told(ledger.problems), IsEmpty());
  EXPECT_EQ(ledger.centers.size(), 1U);
}

TEST(LedgerReading, UpdatesOnlyWhatTheRowSays) {
  core::Answers before(fields());
  before.set(fields().require("center.name"), std::string("示例中心（登记）"));
  before.set(fields().require("application.postal_code"), std::string("400010"));
  before.set(fields().require("application.annual_visits"), std::int64_t{1});
  core::Answers row(fields());
  row.set(fields().require("center.name"), std::string("示例中心"));
  row.set(fields().require("center.subdistrict"), std::string("示例街道"));
  row.set(fields().require("application.annual_visits"), std::int64_t{2});
  const core::Answers after = withLedgerRow(before, row);
  EXPECT_EQ(value(after, "center.name"), "示例中心（登记）");
  EXPECT_EQ(value(after, "center.subdistrict"), "示例街道");
  EXPECT_EQ(value(after, "application.postal_code"), "400010");
  EXPECT_EQ(value(after, "application.annual_visits"), "2");
}

}  // namespace
}  // namespace guapai::transfer
