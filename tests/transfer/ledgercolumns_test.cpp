#include "transfer/ledgercolumns.h"

#include <gmock/gmock.h>

#include "support/district.h"
#include "support/resources.h"
#include "workbooks/csvreading.h"

namespace guapai::transfer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Matched {
  std::optional<LedgerHead> head;
  std::vector<std::string> columns;  ///< `B application.annual_visits 万人`
  std::vector<std::string> wrong;
};

Matched match(const std::string& csv, const LedgerMappings& mappings = {}) {
  const auto book = std::get<workbooks::FilledBook>(workbooks::readCsv(csv));
  const Chosen chosen;
  CellNotes notes(support::definitions()->messages(), chosen);
  Matched matched{.head = ledgerHead(*support::definitions(), book.sheets.at(0), mappings, notes)};
  if (matched.head)
    for (const LedgerColumn& column : matched.head->columns)
      matched.columns.push_back(std::string(1, static_cast<char>('A' + column.column)) + " " +
                                support::definitions()->catalogue()[column.field].name +
                                (column.unit.empty() ? "" : " " + column.unit));
  for (const core::Problem& problem : notes.problems)
    matched.wrong.push_back(support::definitions()->messages().sentence(problem));
  return matched;
}

TEST(LedgerColumns, TakesTheOfficialLabelsAndWhatPeopleCallThem) {
  const Matched matched = match(
      "序号,机构 名称,街道(镇),邮编,患者满意度（％）,信息表 "
      "机构名称,统一社会信用代码,年诊疗人次数,法定代表人联系电话\n");
  EXPECT_THAT(matched.wrong, IsEmpty());
  EXPECT_THAT(matched.columns, ElementsAre("B center.name", "C center.subdistrict", "D application.postal_code",
                                           "E application.satisfaction.patients", "F information.institution_name",
                                           "G information.legal_entity_certificate_no", "H application.annual_visits",
                                           "I information.legal_representative.phone"));
  ASSERT_TRUE(matched.head);
  EXPECT_THAT(matched.head->passedOver, ElementsAre(0));
}

TEST(LedgerColumns, TellsPapersApartByTheUnit) {
  EXPECT_THAT(match("名称,辖区常住人口数（万人）\n").columns,
              ElementsAre("A center.name", "B application.resident_population_wan"));
  EXPECT_THAT(match("名称,辖区常住人口数(人)\n").columns,
              ElementsAre("A center.name", "B information.resident_population"));
  EXPECT_THAT(
      match("名称,邮编,辖区常住人口数\n").wrong,
      ElementsAre(HasSubstr("C1：“辖区常住人口数”可以是“信息表辖区常住人口数（人）”、“申请表辖区常住人口数（万人）”")));
  EXPECT_THAT(match("名称,申请表辖区常住人口数\n").columns,
              ElementsAre("A center.name", "B application.resident_population_wan"));
  EXPECT_THAT(match("名称,年出院人数（万人）\n").columns,
              ElementsAre("A center.name", "B information.annual_discharges 万人"));
}

TEST(LedgerColumns, NamesWhatItDoesNotUnderstand) {
  const Matched matched = match("名称,邮编,备注,邮政编码,年出院人数（2020年）\n");
  EXPECT_THAT(matched.columns, ElementsAre("A center.name", "B application.postal_code"));
  EXPECT_THAT(matched.wrong, ElementsAre(HasSubstr("C1：“备注”不是表上的名称"), HasSubstr("D1：“邮政编码”和B1是同一项"),
                                         HasSubstr("E1：“年出院人数（2020年）”不是表上的名称")));
}

TEST(LedgerColumns, FindsTheHeadingsBelowTitles) {
  const Matched matched = match("示例区台账,,\n,,\n名称,邮编,电话\n示例中心,400010,\n");
  ASSERT_TRUE(matched.head);
  EXPECT_EQ(matched.head->row, 2);
  EXPECT_FALSE(match("甲,乙,丙\n1,2,3\n").head);
  EXPECT_FALSE(match("名称\n示例中心\n").head) << "one word is no row of headings";
}

TEST(LedgerColumns, ReadsTwoRowsOfHeadings) {
  const Matched matched = match("序号,名称,法定代表人,,邮编\n,,姓名,身份证号码,\n1,示例中心,示例,1,400010\n");
  ASSERT_TRUE(matched.head);
  EXPECT_EQ(matched.head->row, 1);
  EXPECT_THAT(matched.wrong, IsEmpty());
  EXPECT_THAT(matched.columns,
              ElementsAre("B center.name", "C information.legal_representative.name",
                          "D information.legal_representative.id_number", "E application.postal_code"));
}

TEST(LedgerColumns, ObeyTheMapping) {
  const auto visits = support::definitions()->catalogue().require("application.annual_visits");
  LedgerMappings mappings{.given = {{"诊疗量万人次", visits}, {"备注", std::nullopt}}, .remembered = {}};
  const Matched given = match("名称,诊疗量（万人次）,备注\n", mappings);
  EXPECT_THAT(given.columns, ElementsAre("A center.name", "B application.annual_visits 万人次"));
  EXPECT_THAT(given.wrong, IsEmpty());
  EXPECT_THAT(given.head->passedOver, ElementsAre(2));

  mappings = {.given = {}, .remembered = {{given.head->fingerprint, mappings.given}}};
  EXPECT_THAT(match("名称,诊疗量（万人次）,备注\n", mappings).wrong, IsEmpty()) << "remembered";
  EXPECT_THAT(match("名称,邮编,备注\n", mappings).wrong, ElementsAre(HasSubstr("“备注”"))) << "of another ledger";
}

}  // namespace
}  // namespace guapai::transfer
