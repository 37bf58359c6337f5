#include "core/fieldcatalogue.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/error.h"
#include "support/resources.h"

namespace guapai::core {
namespace {

FieldCatalogue load(const std::string& fields) {
  const std::vector<std::string> documents{R"({"object": "center", "fields": [)" + fields + "]}"};
  return FieldCatalogue::load(documents);
}

/// What the error says about a document that does not load; empty where it loads.
std::string refusal(const std::string& fields) {
  try {
    static_cast<void>(load(fields));
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::ResourceDamaged);
    return error.detail();
  }
  return {};
}

TEST(FieldCatalogue, KnowsAFieldByItsName) {
  const auto& catalogue = support::catalogue();
  const Field& visits = catalogue[catalogue.require("application.specialty.daily_visits")];
  EXPECT_EQ(visits.type, FieldType::Decimal);
  EXPECT_EQ(visits.unit, "人次");
  EXPECT_EQ(visits.label, "特色科室日均门诊量");
  EXPECT_FALSE(catalogue.find("application.nothing"));
  EXPECT_THROW(static_cast<void>(catalogue.require("application.nothing")), Error);
}

TEST(FieldCatalogue, PointsIntoTheCaseFile) {
  const auto& catalogue = support::catalogue();
  EXPECT_EQ(catalogue.pointer(catalogue.require("round")), "/round");
  EXPECT_EQ(catalogue.pointer(catalogue.require("application.tcm.prescription_share")),
            "/application/tcm/prescription_share");
  const FieldId license = catalogue.require("information.general_practitioners.license_no");
  EXPECT_EQ(catalogue.pointer(license, 3), "/information/general_practitioners/3/license_no");
  EXPECT_EQ(catalogue.pointer(license), "/information/general_practitioners/license_no");
  EXPECT_EQ(catalogue.pointer(catalogue.require("review.rulings.C11.ruled_on")), "/review/rulings/C11/ruled_on");
}

TEST(FieldCatalogue, PutsColumnsIntoTheirList) {
  const auto& catalogue = support::catalogue();
  for (const Field& field : catalogue.fields()) {
    EXPECT_EQ(&catalogue[field.id], &field);
    EXPECT_EQ(field.columns.empty(), field.type != FieldType::List) << field.name;
    for (std::size_t i = 0; i < field.columns.size(); ++i) {
      EXPECT_EQ(catalogue[field.columns[i]].list, field.id);
      EXPECT_EQ(catalogue[field.columns[i]].column, i);
    }
  }
}

TEST(FieldCatalogue, KnowsTextsThatMayBeLongAndDatesThatMayLieAhead) {
  const auto& catalogue = support::catalogue();
  EXPECT_EQ(catalogue[catalogue.require("application.mailing_address")].longest, 10'000);
  EXPECT_EQ(catalogue[catalogue.require("progress.acceptances.answers")].longest, 4'000'000);
  EXPECT_TRUE(catalogue[catalogue.require("progress.rectification.deadline")].mayLieAhead);
  EXPECT_FALSE(catalogue[catalogue.require("progress.rectification.rechecked_on")].mayLieAhead);
}

TEST(FieldCatalogue, RepeatsRulingsForEachCriterion) {
  const auto& catalogue = support::catalogue();
  for (const char* id : {"C1", "C11", "D1", "D3"}) {
    const std::string stem = "review.rulings." + std::string(id);
    EXPECT_TRUE(catalogue[catalogue.require(stem + ".result")].required) << id;
  }
  EXPECT_EQ(catalogue[catalogue.require("review.rulings.C6.reason")].label, "第6项 裁定理由");
}

TEST(FieldCatalogue, GivesEveryFieldOfAnObjectItsOwnAccessibleName) {
  std::set<std::string> names;
  for (const Field& field : support::catalogue().fields()) {
    EXPECT_FALSE(field.label.empty()) << field.name;
    const std::string object =
        field.list ? support::catalogue()[*field.list].name : field.name.substr(0, field.name.find('.'));
    EXPECT_TRUE(names.insert(object + "|" + field.label).second) << field.name;
  }
}

TEST(FieldCatalogue, MarksPersonalFields) {
  for (const char* name : {"information.legal_representative.id_number", "information.general_practitioners.license_no",
                           "application.phone", "review.rulings.C1.ruled_by"}) {
    EXPECT_TRUE(support::catalogue()[support::catalogue().require(name)].personal) << name;
  }
}

TEST(FieldCatalogue, FindsChoicesByTheirCode) {
  const Field& grade = support::catalogue()[support::catalogue().require("center.grade")];
  ASSERT_NE(grade.choice("none"), nullptr);
  EXPECT_EQ(grade.choice("none")->label, "未评定");
  EXPECT_EQ(grade.choice("D"), nullptr);
}

TEST(FieldCatalogue, CallsATypeAsItsFilesDo) {
  for (const FieldType type : {FieldType::Text, FieldType::Count, FieldType::Decimal, FieldType::Percent,
                               FieldType::Date, FieldType::DateOrMonth, FieldType::Flag, FieldType::File}) {
    const std::string name(typeName(type));
    const FieldCatalogue catalogue = load(R"({"id": "a", "label": "甲", "type": ")" + name + "\"}");
    EXPECT_EQ(catalogue[catalogue.require("center.a")].type, type) << name;
  }
  EXPECT_EQ(typeName(FieldType::DateOrMonth), "date_or_month");
}

TEST(FieldCatalogue, NamesTheEntryThatDoesNotLoad) {
  using testing::HasSubstr;
  EXPECT_EQ(refusal(R"({"id": "name", "type": "text", "label": "机构名称"})"), "");
  EXPECT_THAT(refusal(R"({"id": "name", "type": "texts", "label": "机构名称"})"),
              HasSubstr("center.name: unknown type texts"));
  EXPECT_THAT(refusal(R"({"id": "kind", "type": "code", "label": "类别"})"), HasSubstr("center.kind: choices"));
  EXPECT_THAT(refusal(R"({"id": "a", "type": "text", "label": "甲", "choices": [["x", "y"]]})"),
              HasSubstr("center.a: choices"));
  EXPECT_THAT(refusal(R"({"id": "a", "type": "count", "label": "甲", "min": "-1"})"), HasSubstr("center.a: min"));
  EXPECT_THAT(refusal(R"({"id": "a", "type": "text", "label": "甲"}, {"id": "a", "type": "text", "label": "乙"})"),
              HasSubstr("center.a: stands twice"));
  EXPECT_THAT(refusal(R"({"id": "a", "type": "count", "label": "甲", "plausible": "none"})"),
              HasSubstr("center.a: no such plausible range"));
  std::string many;
  for (int i = 0; i <= 65535; ++i)
    many += (i > 0 ? "," : "") + (R"({"id": "a)" + std::to_string(i)) + R"(", "type": "text", "label": "甲"})";
  EXPECT_THAT(refusal(many), HasSubstr("center.a65535: too many fields"));
  EXPECT_NE(refusal(R"({"id": "a", "type": "text"})"), "");
  EXPECT_NE(refusal("{"), "");
}

TEST(FieldCatalogue, SaysOfItsFiguresWhatIsPlausibleAndWhy) {
  const auto& catalogue = support::catalogue();
  const Field& patients = catalogue[catalogue.require("application.satisfaction.patients")];
  ASSERT_TRUE(patients.plausible);
  EXPECT_EQ(patients.plausible->least, Decimal(30));
  EXPECT_EQ(patients.plausible->most, Decimal(100));
  for (const Field& field : catalogue.fields()) {
    if (!field.plausible) continue;
    EXPECT_TRUE(field.isFigure()) << field.name;
    EXPECT_FALSE(field.plausible->source.empty()) << field.name;
    EXPECT_LE(field.plausible->most, field.maximum) << field.name;
  }
  // What both papers and the reviewers count is doubted everywhere.
  for (const char* name :
       {"information.resident_population", "application.resident_population_wan", "review.verified.resident_population",
        "application.annual_visits", "information.annual_outpatient_visits", "application.gps_per_10k",
        "application.partner_hospitals", "worksheets.reviewers.first.verified.annual_visits"})
    EXPECT_TRUE(catalogue[catalogue.require(name)].plausible) << name;
}

TEST(FieldCatalogue, RefusesAPlausibleRangeThatIsNone) {
  const auto refusalOf = [](const std::string& range, const std::string& type) {
    const std::vector<std::string> documents{
        R"({"object":"","fields":[],"plausible":{"r":)" + range + "}}",
        R"({"object":"x","fields":[{"id":"a","type":")" + type + R"(","label":"甲","plausible":"r"}]})"};
    try {
      static_cast<void>(FieldCatalogue::load(documents));
    } catch (const Error& error) {
      return error.detail();
    }
    return std::string();
  };
  EXPECT_EQ(refusalOf(R"({"least":"1","most":"2","source":"甲"})", "count"), "");
  EXPECT_NE(refusalOf(R"({"least":"3","most":"2","source":"甲"})", "count"), "");
  EXPECT_NE(refusalOf(R"({"least":"1","most":"2","source":""})", "count"), "");
  EXPECT_NE(refusalOf(R"({"least":"1","most":"2","source":"甲"})", "text"), "");
  EXPECT_EQ(refusalOf(R"({"least":"1","most":"2","zero":true,"source":"甲"})", "count"), "");
  EXPECT_NE(refusalOf(R"({"least":"0","most":"2","zero":true,"source":"甲"})", "count"), "") << "it says nothing";
}

TEST(FieldCatalogue, TellsLinesFromTextsThatMayBreak) {
  const auto& catalogue = support::catalogue();
  for (const char* name : {"application.opinion.text", "review.rulings.C3.reason", "information.equipment.note",
                           "records.accidents.note", "worksheets.queries.note"})
    EXPECT_TRUE(catalogue[catalogue.require(name)].breaksLines) << name;
  for (const char* name : {"application.mailing_address", "information.general_practitioners.name", "center.name"})
    EXPECT_FALSE(catalogue[catalogue.require(name)].breaksLines) << name;
}

}  // namespace
}  // namespace guapai::core
