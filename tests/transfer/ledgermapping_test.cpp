#include "transfer/ledgermapping.h"

#include <gtest/gtest.h>

#include "support/district.h"
#include "support/resources.h"

namespace guapai::transfer {
namespace {

using support::catalogue;

LedgerMapping mapping(std::string_view json) {
  const auto read = mappingFrom(catalogue(), json);
  const auto* const good = std::get_if<LedgerMapping>(&read);
  return good == nullptr ? LedgerMapping() : *good;
}

TEST(LedgerMapping, KnowsAHeadingWhateverItsWidthAndMarks) {
  EXPECT_EQ(headingText("街道（镇）"), headingText("街道 (镇)"));
  EXPECT_EQ(headingText("辖区 常住\n人口数（万人）："), "辖区常住人口数万人");
  EXPECT_EQ(headingText("满意度（％）"), "满意度%");
  EXPECT_EQ(headingText("\xE2\x80\x8B名称"), "名称") << "U+200B is not seen";
  EXPECT_EQ(headingText(" ／ "), "");
}

TEST(LedgerMapping, KnowsALedgerByItsHeadings) {
  const std::string print = fingerprintOf({"机构名称", "诊疗量"});
  EXPECT_EQ(print.size(), 16U);
  EXPECT_EQ(print, fingerprintOf({" 机构名称", "诊疗量：", "", ""}));
  EXPECT_NE(print, fingerprintOf({"诊疗量", "机构名称"}));
  EXPECT_NE(print, fingerprintOf({"机构名称", "", "诊疗量"}));
}

TEST(LedgerMapping, ReadsJsonAndWritesIt) {
  const LedgerMapping read = mapping(R"({"诊疗量（次）": "application.annual_visits", "备注": null})");
  ASSERT_EQ(read.size(), 2U);
  EXPECT_EQ(read.at("诊疗量次"), catalogue().require("application.annual_visits"));
  EXPECT_EQ(read.at("备注"), std::nullopt);
  EXPECT_EQ(mapping(mappingText(catalogue(), read)), read);
}

TEST(LedgerMapping, RefusesWhatIsNoFieldOfALedger) {
  const auto cause = [](std::string_view json) {
    const auto read = mappingFrom(catalogue(), json);
    const auto* const problem = std::get_if<core::Problem>(&read);
    return problem == nullptr ? std::string() : problem->sentence;
  };
  EXPECT_EQ(cause("[]"), "ledger.mapping.not_json");
  EXPECT_EQ(cause("{"), "ledger.mapping.not_json");
  EXPECT_EQ(cause(R"({"a": "application.nothing"})"), "ledger.mapping.no_field");
  EXPECT_EQ(cause(R"({"a": 1})"), "ledger.mapping.no_field");
  for (const char* const field : {"review.accepted_on", "information.equipment", "information.equipment.name",
                                  "application.opinion.text", "information.floor_plan.file"})
    EXPECT_EQ(cause(R"({"a": ")" + std::string(field) + "\"}"), "ledger.mapping.no_field") << field;
  for (const char* const field : {"center.name", "center.grade", "round", "application.phone"})
    EXPECT_EQ(cause(R"({"a": ")" + std::string(field) + "\"}"), "") << field;
}

TEST(LedgerMapping, IsRememberedByTheLibrary) {
  const support::District district;
  const core::FieldCatalogue& fields = support::definitions()->catalogue();
  EXPECT_TRUE(rememberedMappings(fields, *district.library).empty());
  const auto visits = fields.require("application.annual_visits");
  rememberMapping(fields, *district.library, "1", {{"诊疗量", visits}, {"备注", std::nullopt}});
  rememberMapping(fields, *district.library, "1", {{"备注", visits}});
  rememberMapping(fields, *district.library, "2", {{"甲", std::nullopt}});
  const auto remembered = rememberedMappings(fields, *district.library);
  ASSERT_EQ(remembered.size(), 2U);
  EXPECT_EQ(remembered.at("1"), (LedgerMapping{{"诊疗量", visits}, {"备注", visits}})) << "the last word counts";
}

TEST(LedgerMapping, LeavesOutWhatItDoesNotUnderstand) {
  const support::District district;
  const core::FieldCatalogue& fields = support::definitions()->catalogue();
  district.library->set("ledger_columns", R"({"1": {"甲": "application.of_tomorrow"}, "2": {"乙": null}, "3": 4})");
  const auto remembered = rememberedMappings(fields, *district.library);
  EXPECT_FALSE(remembered.contains("1"));
  EXPECT_TRUE(remembered.contains("2"));
  district.library->set("ledger_columns", "no JSON");
  EXPECT_TRUE(rememberedMappings(fields, *district.library).empty());
}

}  // namespace
}  // namespace guapai::transfer
