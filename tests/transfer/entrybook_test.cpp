#include "transfer/entrybook.h"

#include <map>
#include <set>

#include <gmock/gmock.h>

#include "core/text.h"
#include "support/district.h"
#include "support/resources.h"
#include "support/temporarydirectory.h"
#include "workbooks/filledreading.h"
#include "workbooks/saving.h"

namespace guapai::transfer {
namespace {

using support::definitions;
using workbooks::Input;
using workbooks::InputKind;
using workbooks::InputPlace;
using workbooks::InputSheet;
using workbooks::Words;

workbooks::InputBook book() {
  return entryBook(*definitions(), core::Date(2021, 11, 20));
}

/// How often each name is given to a cell.
std::map<std::string, int> names() {
  std::map<std::string, int> named;
  for (const InputSheet& sheet : book().sheets)
    for (const InputPlace& place : sheet.places)
      if (const auto* const input = std::get_if<Input>(&place.content)) ++named[input->name];
  return named;
}

Input input(const std::string& field) {
  const std::string name = entryName(support::catalogue()[support::catalogue().require(field)]);
  for (const InputSheet& sheet : book().sheets)
    for (const InputPlace& place : sheet.places)
      if (const auto* const found = std::get_if<Input>(&place.content); found != nullptr && found->name == name)
        return *found;
  ADD_FAILURE() << field;
  return {};
}

/// Read from the documents of the catalogue, and not by what the workbook takes for its fields.
TEST(EntryBook, HasOneCellForEveryFieldOfTheTwoFormsAndNoOther) {
  std::set<std::string> wanted{"guapai__round", "guapai__center__name", "guapai__center__id", "guapai__center__kind"};
  for (const core::Field& field : support::catalogue().fields()) {
    const std::string object = field.name.substr(0, field.name.find('.'));
    if (object != "information" && object != "application") continue;
    if (field.name.starts_with(object + ".opinion.")) continue;  // the district writes it
    const std::string name = "guapai__" + core::replaced(field.name, ".", "__");
    if (field.type == core::FieldType::CodeSet) {
      for (const core::Choice& choice : field.choices) wanted.insert(name + "__" + choice.code);
    } else if (field.type == core::FieldType::List) {
      wanted.insert("guapai__none__" + core::replaced(field.name, ".", "__"));
    } else {
      wanted.insert(name);
    }
  }
  EXPECT_GT(wanted.size(), 80U);
  std::set<std::string> found;
  for (const auto& [name, count] : names()) {
    EXPECT_EQ(count, 1) << name;
    found.insert(name);
  }
  EXPECT_EQ(found, wanted);
}

TEST(EntryBook, HasASheetForEachFormListAndSet) {
  std::vector<std::string> titles;
  for (const InputSheet& sheet : book().sheets) titles.push_back(sheet.name);
  EXPECT_THAT(titles, testing::ElementsAre("填报说明", "附件2", "附件4", "科室设置情况", "特色科室情况", "全科医生情况",
                                           "机构房屋平面布局图", "机构设备清单"));
}

/// Each place of the grid is taken once, or a program that opens the file refuses it.
TEST(EntryBook, HasNoPlacesThatOverlap) {
  for (const InputSheet& sheet : book().sheets) {
    std::set<std::pair<int, int>> taken;
    for (const InputPlace& place : sheet.places) {
      EXPECT_LE(place.column + place.columns, static_cast<int>(sheet.widths.size())) << sheet.name << place.row;
      EXPECT_GE(place.rows, 1) << sheet.name << place.row;
      EXPECT_GE(place.columns, 1) << sheet.name << place.row;
      for (int row = place.row; row < place.row + place.rows; ++row)
        for (int column = place.column; column < place.column + place.columns; ++column)
          EXPECT_TRUE(taken.insert({row, column}).second) << workbooks::cellName(sheet.name, row, column);
    }
  }
}

TEST(EntryBook, TakesTextsWhereAProgramWouldLoseDigits) {
  for (const char* const field :
       {"information.legal_representative.id_number", "information.legal_representative.phone",
        "information.general_practitioners.license_no", "application.postal_code", "application.practice_license_no",
        "information.legal_entity_certificate_no", "application.applied_on", "center.id"})
    EXPECT_EQ(input(field).kind, InputKind::Text) << field;
}

TEST(EntryBook, SaysUnitAndRange) {
  const Input population = input("application.resident_population_wan");
  EXPECT_EQ(population.kind, InputKind::Number);
  EXPECT_EQ(population.title, "辖区常住人口数");
  EXPECT_EQ(population.hint, "单位：万人。通常在0.1至60之间。");
  EXPECT_EQ(population.most.written(), "100000000");
  EXPECT_EQ(input("application.annual_visits").kind, InputKind::Whole);
  EXPECT_THAT(input("application.satisfaction.patients").hint, testing::StartsWith("单位：%，"));
}

TEST(EntryBook, OffersTheWordsOfThePaper) {
  EXPECT_THAT(input("application.meets_basic_standard").choices, testing::ElementsAre("达标", "未达标"));
  EXPECT_THAT(input("information.specialties.district_level").choices, testing::ElementsAre("是", "否"));
  EXPECT_THAT(input("center.kind").choices, testing::ElementsAre("社区卫生服务中心", "乡镇卫生院"));
}

TEST(EntryBook, IsWrittenAndReadsBackWithAllItsNames) {
  const support::TemporaryDirectory directory;
  const auto file = directory / "a.xlsx";
  workbooks::saveInputBook(book(), file);
  const auto read = workbooks::readFilled(support::fileText(file));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->names.size(), names().size());
  EXPECT_EQ(read->sheets.size(), book().sheets.size());
  for (const auto& [name, cells] : read->names)
    EXPECT_FALSE(read->sheets.at(cells.sheet).cells.contains({cells.row, cells.column})) << name << " is not empty";
}

}  // namespace
}  // namespace guapai::transfer
