#include "transfer/entryform.h"

#include <gmock/gmock.h>

#include "support/district.h"
#include "support/resources.h"
#include "transfer/entrybook.h"

namespace guapai::transfer {
namespace {

using support::definitions;
using workbooks::Input;
using workbooks::InputPlace;
using workbooks::InputSheet;
using workbooks::Words;

InputSheet sheetOf(const std::string& form) {
  return formSheet(*definitions(), definitions()->form(form));
}

/// The words at the left of the cell, in its row.
std::string wordsBefore(const InputSheet& sheet, const std::string& field) {
  const std::string name = entryName(support::catalogue()[support::catalogue().require(field)]);
  for (const InputPlace& place : sheet.places) {
    const auto* const input = std::get_if<Input>(&place.content);
    if (input == nullptr || input->name != name) continue;
    for (const InputPlace& before : sheet.places)
      if (before.row == place.row && before.column + before.columns == place.column)
        if (const auto* const words = std::get_if<Words>(&before.content)) return words->text;
  }
  return {};
}

std::vector<std::string> allWords(const InputSheet& sheet) {
  std::vector<std::string> all;
  for (const InputPlace& place : sheet.places)
    if (const auto* const words = std::get_if<Words>(&place.content)) all.push_back(words->text);
  return all;
}

TEST(EntryForm, StandsUnderTheTitleOfThePaper) {
  const InputSheet sheet = sheetOf("annex4");
  EXPECT_EQ(sheet.name, "附件4");
  EXPECT_EQ(std::get<Words>(sheet.places.front().content).text, "社区医院验收申请表");
}

TEST(EntryForm, HasTheWordsOfThePaperBeforeEachBlank) {
  const InputSheet sheet = sheetOf("annex4");
  EXPECT_EQ(wordsBefore(sheet, "application.institution_name"), "机构名称");
  EXPECT_EQ(wordsBefore(sheet, "application.postal_code"), "邮编");
  EXPECT_EQ(wordsBefore(sheet, "application.specialty.name"), "特色科室名称");
  EXPECT_EQ(wordsBefore(sheet, "application.specialty.daily_visits"), "特色科室日均门诊量（人次）");
  EXPECT_EQ(wordsBefore(sheet, "application.resident_population_wan"), "辖区常住人口数（万人）");
  EXPECT_EQ(wordsBefore(sheet, "application.tcm.prescription_share"), "门诊中医处方数占处方总数比例（%）");
  EXPECT_EQ(wordsBefore(sheet, "application.applied_on"), "申请时间");
  EXPECT_EQ(wordsBefore(sheet, "application.pledged_on"), "申请承诺 日期") << "the paper has no words there";
}

TEST(EntryForm, PointsToTheSheetsOfListsAndBoxes) {
  const InputSheet sheet = sheetOf("annex2");
  EXPECT_EQ(wordsBefore(sheet, "information.other_departments"), "其他");
  EXPECT_THAT(allWords(sheet),
              testing::IsSupersetOf({"见工作表“科室设置情况”", "见工作表“特色科室情况”", "见工作表“全科医生情况”",
                                     "见工作表“机构设备清单”", "见工作表“机构房屋平面布局图”"}));
}

TEST(EntryForm, LeavesTheOpinionToTheDistrict) {
  EXPECT_THAT(allWords(sheetOf("annex2")), testing::Contains("由区卫生健康委填写，不在本表填写。"));
  EXPECT_THAT(allWords(sheetOf("annex4")),
              testing::Contains("区卫生健康行政部门意见：\n由区卫生健康委填写，不在本表填写。"));
}

TEST(EntryForm, FindsTheBoxesOfAField) {
  const auto ticks =
      ticksOf(definitions()->form("annex4"), support::catalogue().require("application.meets_basic_standard"));
  ASSERT_EQ(ticks.size(), 2U);
  EXPECT_EQ(ticks[0]->text, "达标");
  EXPECT_EQ(ticks[1]->value, "false");
}

}  // namespace
}  // namespace guapai::transfer
