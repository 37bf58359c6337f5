#include "exchange/casereader.h"

#include <gtest/gtest.h>

#include "support/samplecasefiles.h"

namespace guapai::exchange {
namespace {

using support::catalogue;
using support::smallCase;

CaseResult readCase(const std::string& text) {
  return CaseReader(catalogue()).read(text);
}

/// The sentence of the one problem of a text that is no JSON.
std::string causeOf(const std::string& text) {
  const CaseResult result = readCase(text);
  EXPECT_FALSE(result.json);
  EXPECT_FALSE(result.answers);
  if (result.problems.size() != 1) return "not one problem";
  EXPECT_EQ(result.problems[0].path, "");
  EXPECT_EQ(result.problems[0].code, "schema");
  EXPECT_TRUE(support::messages().has(result.problems[0].sentence)) << result.problems[0].sentence;
  return result.problems[0].sentence + " " + result.problems[0].arguments.at("line");
}

TEST(CaseReader, TakesEveryExample) {
  for (const std::string& text : support::exampleCases()) {
    const CaseResult result = readCase(text);
    EXPECT_TRUE(result.answers) << text.substr(0, 200) << (result.problems.empty() ? "" : result.problems[0].path);
    EXPECT_TRUE(result.json);
  }
}

TEST(CaseReader, ReadsEachTypeOfValue) {
  const auto result = readCase(support::fileText(support::sourceDirectory() / "tests/data/contract/fail.json"));
  ASSERT_TRUE(result.answers);
  const auto text = [&result](const char* field) {
    return core::valueText(result.answers->value(catalogue().require(field)));
  };
  EXPECT_EQ(text("center.name"), "示例二街道社区卫生服务中心");
  EXPECT_EQ(text("center.kind"), "community");
  EXPECT_EQ(text("center.grade_awarded_on"), "2020-12-15");
  EXPECT_EQ(text("information.resident_population"), "53520");
  EXPECT_EQ(text("information.departments"),
            "internal_medicine surgery gynecology pediatrics stomatology tcm laboratory imaging ecg pharmacy");
  EXPECT_EQ(text("application.meets_basic_standard"), "true");
  EXPECT_EQ(text("application.satisfaction.staff"), "79.96");
  EXPECT_EQ(text("round"), "");

  const auto* accidents = result.answers->finishedRows(catalogue().require("records.accidents"));
  ASSERT_NE(accidents, nullptr);
  ASSERT_EQ(accidents->size(), 1U);
  EXPECT_EQ(core::valueText(accidents->at(0).cells.at(3)), "2");
  EXPECT_EQ(result.answers->finishedRows(catalogue().require("records.insurance_penalties"))->size(), 0U);
}

TEST(CaseReader, TellsNotCheckedFromNoneFound) {
  const auto result = readCase(smallCase(R"(,"records":{"accidents":[],"insurance_penalties":null})"));
  ASSERT_TRUE(result.answers);
  EXPECT_NE(result.answers->list(catalogue().require("records.accidents")), nullptr);
  EXPECT_EQ(result.answers->list(catalogue().require("records.insurance_penalties")), nullptr);
  EXPECT_EQ(result.answers->list(catalogue().require("records.outsourced_departments")), nullptr);
}

TEST(CaseReader, GivesEveryRowItsOwnNumber) {
  const auto result = readCase(smallCase(R"(,"information":{"equipment":[{},{}],"floor_plan":[{}]})"));
  ASSERT_TRUE(result.answers);
  const auto& equipment = *result.answers->finishedRows(catalogue().require("information.equipment"));
  const auto& plans = *result.answers->finishedRows(catalogue().require("information.floor_plan"));
  EXPECT_NE(equipment[0].id, equipment[1].id);
  EXPECT_NE(equipment[1].id, plans[0].id);
}

TEST(CaseReader, KeepsTickedDepartmentsInTheOrderOfThePaperAndOnce) {
  const auto result = readCase(smallCase(R"(,"information":{"departments":["tcm","surgery","tcm"]})"));
  ASSERT_TRUE(result.answers);
  EXPECT_EQ(core::valueText(result.answers->value(catalogue().require("information.departments"))), "surgery tcm");
}

TEST(CaseReader, AcceptsAByteOrderMark) {
  EXPECT_TRUE(readCase("\xEF\xBB\xBF" + smallCase()).answers);
}

TEST(CaseReader, TellsWhyATextIsNoJson) {
  EXPECT_EQ(causeOf(""), "schema.empty 1");
  EXPECT_EQ(causeOf(" \r\n \n"), "schema.empty 2");
  EXPECT_EQ(causeOf("{\n\"format\": \"guapai"), "schema.cut_short 2");
  EXPECT_EQ(causeOf("{\"format\":\n\n"), "schema.cut_short 2");
  EXPECT_EQ(causeOf("{\n\"round\": NaN}"), "schema.not_json 2");
  EXPECT_EQ(causeOf("{\n\"round\": Infinity}"), "schema.not_json 2");
  EXPECT_EQ(causeOf("{'round': 1}"), "schema.not_json 1");
  EXPECT_EQ(causeOf("{\"round\": 01}"), "schema.not_json 1");
  EXPECT_EQ(causeOf("{\"round\": 1,}"), "schema.not_json 1");
  EXPECT_EQ(causeOf(smallCase() + "\n" + smallCase()), "schema.not_json 2");
  EXPECT_EQ(causeOf(smallCase() + "x"), "schema.not_json 1");
  EXPECT_EQ(causeOf(smallCase() + " \"x"), "schema.not_json 1") << "the case itself is there";
  EXPECT_EQ(causeOf("{\n\"center\": {\"name\": \"\xB5\xDA\"}}"), "schema.not_utf8 2");
  EXPECT_EQ(causeOf(std::string("\xFF\xFE{\0}\0", 6)), "schema.not_utf8 1");
  EXPECT_EQ(causeOf(std::string(10'000, '[')), "schema.cut_short 1");
}

TEST(CaseReader, NamesAFileOfAnotherKind) {
  const std::string nul(1, '\0');
  EXPECT_EQ(causeOf("%PDF-1.7\n%\xE2\xE3\n1 0 obj <<>>"), "schema.is_pdf 1");
  EXPECT_EQ(causeOf("From a mail\n%PDF-1.7\n"), "schema.is_pdf 1");
  EXPECT_EQ(causeOf("{ from: a mail }\r\n%PDF-1.7\n"), "schema.is_pdf 1");
  EXPECT_EQ(causeOf("% a note\n" + smallCase()), "schema.not_json 1");
  EXPECT_EQ(causeOf("\x89PNG\r\n\x1A\n" + nul), "schema.is_picture 1");
  EXPECT_EQ(causeOf("\xFF\xD8\xFF\xE0" + nul), "schema.is_picture 1");
  EXPECT_EQ(causeOf("PK\x03\x04" + nul), "schema.is_archive 1");
  EXPECT_EQ(causeOf("{\"round\": \"%PDF-\""), "schema.cut_short 1") << "a case that speaks of one";
}

TEST(CaseReader, TakesNothingBehindANul) {
  const std::string nul(1, '\0');
  EXPECT_EQ(causeOf(smallCase() + nul), "schema.nul 1");
  EXPECT_EQ(causeOf(smallCase() + "\n" + nul + nul + "\n"), "schema.nul 2");
  EXPECT_EQ(causeOf(smallCase() + nul + smallCase()), "schema.nul 1");
  EXPECT_EQ(causeOf(smallCase() + nul + " } ] not json"), "schema.nul 1");
  EXPECT_EQ(causeOf(nul), "schema.nul 1");
  EXPECT_EQ(causeOf(nul + smallCase()), "schema.nul 1");
  EXPECT_EQ(causeOf("{\n\"center\": " + nul + "{}}"), "schema.nul 2");
  EXPECT_EQ(causeOf("{\n\"center\": {\"name\": \"a" + nul + "b\"}}"), "schema.nul 2");
}

TEST(CaseReader, TellsTheLineBehindALineBreakOfAnotherError) {
  // Schema errors before the place are of no use to somebody whose file is broken.
  EXPECT_EQ(causeOf("{\"colour\":1,\n\"round\":0,\n,}"), "schema.not_json 3");
}

TEST(CaseReader, NamesThePlaceOfNumbersThatTheParserCannotHold) {
  const auto result =
      readCase(smallCase(",\n\"application\":{\"annual_visits\":1e999,\"gps_per_10k\":-1E+9999},\n"
                         "\"round\":" +
                         std::string(400, '9')));
  EXPECT_TRUE(result.json);
  ASSERT_EQ(result.problems.size(), 3U);
  EXPECT_EQ(result.problems[0].path, "/application/annual_visits");
  EXPECT_EQ(result.problems[0].sentence, "schema.exponent");
  EXPECT_EQ(result.problems[1].path, "/application/gps_per_10k");
  EXPECT_EQ(result.problems[1].arguments.at("line"), "2");
  EXPECT_EQ(result.problems[2].path, "/round");
  EXPECT_EQ(result.problems[2].sentence, "value.out_of_range");
  EXPECT_EQ(result.problems[2].arguments.at("line"), "3");
}

TEST(CaseReader, NamesThePlaceOfALoneSurrogate) {
  const auto result = readCase(smallCase(R"(,"application":{"phone":"\ud800"})"));
  EXPECT_TRUE(result.json);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].path, "/application/phone");
  EXPECT_EQ(result.problems[0].sentence, "value.forbidden_character");
}

TEST(CaseReader, ReadsOneCaseAfterTheOtherAlike) {
  const CaseReader reader(catalogue());
  EXPECT_FALSE(reader.read("{").answers);
  EXPECT_FALSE(reader.read("{}").answers);
  const auto first = reader.read(smallCase());
  const auto second = reader.read(smallCase());
  ASSERT_TRUE(first.answers && second.answers);
  EXPECT_TRUE(first.answers->sameAsWritten(*second.answers));
}

}  // namespace
}  // namespace guapai::exchange
