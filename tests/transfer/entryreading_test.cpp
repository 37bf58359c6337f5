#include "transfer/entryreading.h"

#include <gmock/gmock.h>

#include "support/district.h"
#include "support/filledentry.h"
#include "support/resources.h"
#include "transfer/entrybook.h"
#include "workbooks/opening.h"

namespace guapai::transfer {
namespace {

using support::catalogue;
using support::definitions;
using support::Entries;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

exchange::CaseResult readEntryBook(std::string_view bytes) {
  return readEntry(*definitions(), std::get<workbooks::FilledBook>(workbooks::openTable(bytes, false))).result;
}

/// What every workbook must say.
Entries withCenter(Entries entries = {}) {
  entries.insert({{"guapai__center__name", {{"示例中心"}}}, {"guapai__center__kind", {{"社区卫生服务中心"}}}});
  return entries;
}

exchange::CaseResult read(const Entries& entries,
                          const std::map<std::pair<std::string, std::pair<int, int>>, support::Typed>& beside = {}) {
  const auto book = entryBook(*definitions(), core::Date(2021, 11, 20));
  return readEntryBook(support::filledWorkbook(book, entries, beside));
}

/// `pointer sentence` of every problem.
std::vector<std::string> told(const exchange::CaseResult& result) {
  std::vector<std::string> listed;
  for (const core::Problem& problem : result.problems)
    listed.push_back(problem.path + " " + definitions()->messages().sentence(problem));
  return listed;
}

std::string value(const core::Answers& answers, const char* name) {
  return core::valueText(answers.value(catalogue().require(name)));
}

TEST(EntryReading, TakesWhatIsFilledInAndNothingElse) {
  const auto result = read(withCenter({{"guapai__round", {{2.0}}},
                                       {"guapai__application__annual_visits", {{151906.0}}},
                                       {"guapai__application__resident_population_wan", {{5.35}}},
                                       {"guapai__application__applied_on", {{"2021.9.15"}}},
                                       {"guapai__application__meets_basic_standard", {{"达标"}}},
                                       {"guapai__information__departments__tcm", {{"√"}}},
                                       {"guapai__information__departments__surgery", {{"✔"}}}}));
  EXPECT_THAT(told(result), IsEmpty());
  ASSERT_TRUE(result.answers);
  EXPECT_EQ(value(*result.answers, "round"), "2");
  EXPECT_EQ(value(*result.answers, "center.kind"), "community");
  EXPECT_EQ(value(*result.answers, "application.annual_visits"), "151906");
  EXPECT_EQ(value(*result.answers, "application.resident_population_wan"), "5.35");
  EXPECT_EQ(value(*result.answers, "application.applied_on"), "2021-09-15");
  EXPECT_EQ(value(*result.answers, "application.meets_basic_standard"), "true");
  EXPECT_EQ(value(*result.answers, "information.departments"), "surgery tcm");
  EXPECT_FALSE(core::isKnown(result.answers->value(catalogue().require("application.partner_hospitals"))));
  EXPECT_EQ(result.answers->list(catalogue().require("information.equipment")), nullptr) << "nobody said anything";
}

TEST(EntryReading, TakesNoSumForARowOfAList) {
  const auto result = read(withCenter({{"guapai__information__equipment__name", {{"示例设备"}, {"合计"}}},
                                       {"guapai__information__equipment__quantity", {{2.0}, {2.0}}},
                                       {"guapai__information__general_practitioners__name", {{"合 计"}}}}));
  EXPECT_THAT(told(result), IsEmpty());
  ASSERT_TRUE(result.answers);
  EXPECT_EQ(result.answers->list(catalogue().require("information.equipment"))->rows.size(), 1U);
  EXPECT_EQ(result.answers->list(catalogue().require("information.general_practitioners")), nullptr)
      << "a sum alone does not say that there are none";
}

TEST(EntryReading, RefusesTheHeadingsOfASecondTable) {
  const auto result =
      read(withCenter({{"guapai__information__general_practitioners__name", {{"示例甲"}, {"姓 名"}, {"示例乙"}}},
                       {"guapai__information__general_practitioners__license_no",
                        {{"110500103000001"}, {"执业证书编码"}, {"110500103000002"}}}}));
  EXPECT_THAT(told(result), ElementsAre(HasSubstr("B6：这里又是标题")));
}

TEST(EntryReading, ReadsMergedCellsOfAList) {
  const auto entered = entryBook(*definitions(), core::Date(2021, 11, 20));
  auto book = *workbooks::readFilled(support::filledWorkbook(
      entered, withCenter({{"guapai__information__general_practitioners__name", {{"示例甲"}, {"示例乙"}}},
                           {"guapai__information__general_practitioners__category", {{"中医"}}},
                           {"guapai__information__equipment__name", {{"示例一"}, {"示例二"}}},
                           {"guapai__information__equipment__quantity", {{2.0}}}})));
  for (const char* const name :
       {"guapai__information__general_practitioners__category", "guapai__information__equipment__quantity"}) {
    const auto& cells = book.names.at(name);
    book.sheets.at(cells.sheet).merge({cells.row, cells.column}, {cells.row + 1, cells.column});
  }
  const auto told = readEntry(*definitions(), book).result.problems;
  ASSERT_EQ(told.size(), 2U) << "both rows of the figure";
  for (const auto& problem : told)
    EXPECT_THAT(definitions()->messages().sentence(problem), HasSubstr("和别的格子合并了"));
  book.sheets.at(book.names.at("guapai__information__equipment__quantity").sheet).merged.clear();
  const auto result = readEntry(*definitions(), book).result;
  ASSERT_TRUE(result.answers);
  const core::List* const list = result.answers->list(catalogue().require("information.general_practitioners"));
  ASSERT_EQ(list->rows.size(), 2U);
  EXPECT_EQ(core::valueText(list->rows[1].cells[1]), "中医");
}

TEST(EntryReading, TakesTheRowsOfAListInTheirOrder) {
  const auto result = read(withCenter(
      {{"guapai__information__general_practitioners__name", {{"示例甲"}, {""}, {"示例乙"}}},
       {"guapai__information__general_practitioners__license_no", {{"110500103000001"}, {""}, {"110500103000002"}}},
       {"guapai__none__information__equipment", {{"无"}}}}));
  EXPECT_THAT(told(result), IsEmpty());
  ASSERT_TRUE(result.answers);
  const core::List* const list = result.answers->list(catalogue().require("information.general_practitioners"));
  ASSERT_NE(list, nullptr);
  ASSERT_EQ(list->rows.size(), 2U) << "an empty row is none";
  EXPECT_TRUE(list->finished);
  EXPECT_EQ(core::valueText(list->rows[1].cells[0]), "示例乙");
  EXPECT_EQ(core::valueText(list->rows[1].cells[2]), "110500103000002");
  const core::List* const none = result.answers->list(catalogue().require("information.equipment"));
  ASSERT_NE(none, nullptr);
  EXPECT_TRUE(none->finished && none->rows.empty());
}

TEST(EntryReading, NamesEveryCellThatCannotBeTaken) {
  const auto result = read({{"guapai__center__kind", {{"社区卫生服务中心"}}},
                            {"guapai__application__annual_visits", {{"=1+1", "General", true}}},
                            {"guapai__information__equipment__quantity", {{1.0}, {"两台"}}},
                            {"guapai__information__legal_representative__id_number", {{500103199001010028.0}}}});
  EXPECT_FALSE(result.answers);
  EXPECT_TRUE(result.json);
  EXPECT_THAT(told(result),
              ElementsAre(HasSubstr("/center/name 填报说明!B6：必填"),
                          HasSubstr("/information/legal_representative/id_number 附件2!C8：号码被存成了数字"),
                          HasSubstr("/information/equipment/1/quantity 机构设备清单!D6：不是数字"),
                          HasSubstr("/application/annual_visits 附件4!")));
  for (const core::Problem& problem : result.problems) {
    EXPECT_EQ(problem.code, "workbook");
    EXPECT_EQ(problem.severity, core::Severity::Error);
    EXPECT_EQ(problem.arguments.at("line"), "1");
    EXPECT_THAT(definitions()->messages().sentence(problem), testing::Not(HasSubstr("500103"))) << "personal data";
  }
}

TEST(EntryReading, RefusesWhatStandsBesideTheCells) {
  const auto result = read(withCenter(), {{{"附件4", {100, 7}}, {"另附说明"}}});
  EXPECT_THAT(told(result), ElementsAre(HasSubstr(" 附件4!H101：这里不是填写的格子")));
}

TEST(EntryReading, RefusesAListThatSaysBoth) {
  const auto result = read(withCenter(
      {{"guapai__none__information__equipment", {{"无"}}}, {"guapai__information__equipment__name", {{"示例设备"}}}}));
  EXPECT_THAT(told(result), ElementsAre(HasSubstr("/information/equipment 机构设备清单!C3：选了“无”")));
}

TEST(EntryReading, RefusesAnotherWorkbookAndASheetMore) {
  auto book = entryBook(*definitions(), core::Date(2021, 11, 20));
  const workbooks::InputSheet more{
      .name = "Sheet1", .widths = {10}, .places = {{.row = 1, .column = 0, .content = workbooks::Words{"附记"}}}};
  const auto other = readEntryBook(support::filledWorkbook({.day = book.day, .sheets = {more}}, {}));
  EXPECT_THAT(told(other), ElementsAre(HasSubstr("不是本程序的填报表")));
  book.sheets.push_back(more);
  const auto result = readEntryBook(support::filledWorkbook(book, withCenter()));
  EXPECT_THAT(told(result), ElementsAre(HasSubstr(" Sheet1!A2：这张工作表不是填报表的一部分")));
}

TEST(EntryReading, RefusesACellOfAnotherEditionThatIsFilledIn) {
  auto book = entryBook(*definitions(), core::Date(2021, 11, 20));
  book.sheets[0].places.push_back({.row = 20, .column = 1, .content = workbooks::Input{.name = "guapai__center__new"}});
  const auto empty = readEntryBook(support::filledWorkbook(book, withCenter()));
  EXPECT_THAT(told(empty), IsEmpty());
  const auto filled = readEntryBook(support::filledWorkbook(book, withCenter({{"guapai__center__new", {{"1"}}}})));
  EXPECT_THAT(told(filled), ElementsAre(HasSubstr(" 填报说明!B21：这一格是另一版本填报表的“center.new”")));
}

TEST(EntryReading, UpdatesOnlyWhatIsFilledIn) {
  core::Answers before(catalogue());
  const auto visits = catalogue().require("application.annual_visits");
  const auto pieces = catalogue().require("application.tcm.decoction_pieces");
  const auto ruling = catalogue().require("review.rulings.C2.result");
  const auto devices = catalogue().require("information.equipment");
  before.set(visits, std::int64_t{1});
  before.set(pieces, std::int64_t{300});
  before.set(ruling, core::Code{"met"});
  before.set(catalogue().require("center.name"), std::string("示例中心（登记）"));
  core::Row row = before.newRow(devices);
  row.cells[0] = std::string("示例设备");
  const core::RowId id = row.id;
  before.setList(devices, {.finished = true, .rows = {row}});

  const auto result = read(withCenter({{"guapai__application__annual_visits", {{2.0}}},
                                       {"guapai__information__equipment__name", {{"新设备"}, {"示例设备"}}}}));
  ASSERT_TRUE(result.answers);
  const core::Answers after = withEntered(before, *result.answers);
  EXPECT_EQ(core::valueText(after.value(visits)), "2");
  EXPECT_EQ(core::valueText(after.value(pieces)), "300") << "an empty cell takes nothing away";
  EXPECT_EQ(core::valueText(after.value(ruling)), "met");
  EXPECT_EQ(value(after, "center.name"), "示例中心（登记）");
  ASSERT_EQ(after.list(devices)->rows.size(), 2U);
  EXPECT_EQ(after.list(devices)->rows[1].id, id) << "the row is as before";
  EXPECT_NE(after.list(devices)->rows[0].id, id);
}

}  // namespace
}  // namespace guapai::transfer
