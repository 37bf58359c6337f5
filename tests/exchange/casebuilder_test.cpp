#include "exchange/casebuilder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casereader.h"
#include "support/samplecasefiles.h"

namespace guapai::exchange {
namespace {

using support::catalogue;
using support::smallCase;
using testing::ElementsAre;
using testing::IsEmpty;

CaseResult readCase(const std::string& text) {
  return CaseReader(catalogue()).read(text);
}

/// `pointer sentence` of every problem, in order.
std::vector<std::string> problemsOf(const std::string& text) {
  std::vector<std::string> listed;
  for (const core::Problem& problem : readCase(text).problems) {
    EXPECT_EQ(problem.code, "schema");
    listed.push_back(problem.path + " " + problem.sentence);
  }
  return listed;
}

std::vector<std::string> linesOfProblems(const std::string& text) {
  std::vector<std::string> lines;
  for (const core::Problem& problem : readCase(text).problems) lines.push_back(problem.arguments.at("line"));
  return lines;
}

TEST(CaseBuilder, TakesTheSmallestCase) {
  EXPECT_THAT(problemsOf(smallCase()), IsEmpty());
}

TEST(CaseBuilder, AsksForWhatIsRequired) {
  EXPECT_THAT(problemsOf("{}"), ElementsAre("/format schema.missing_key", "/center schema.missing_key"));
  EXPECT_THAT(problemsOf(R"({"format":"guapai.case/1","center":{}})"),
              ElementsAre("/center/name schema.missing_key", "/center/kind schema.missing_key"));
  EXPECT_THAT(problemsOf(smallCase(R"(,"review":{"rulings":{"C3":{"reason":"x"}}})")),
              ElementsAre("/review/rulings/C3/result schema.missing_key"));
}

TEST(CaseBuilder, TakesABlankNameForAMissingOne) {
  EXPECT_THAT(problemsOf(R"({"format":"guapai.case/1","center":{"name":" 　","kind":"township"}})"),
              ElementsAre("/center/name schema.missing_key"));
}

TEST(CaseBuilder, TakesNullForNotKnownExceptWhereSomethingIsRequired) {
  EXPECT_THAT(problemsOf(smallCase(R"(,"round":null,"information":null,"application":{"tcm":null,"annual_visits":null},
      "records":{"accidents":null},"review":{"rulings":{"C1":null}})")),
              IsEmpty());
  EXPECT_THAT(problemsOf(R"({"format":null,"center":null})"),
              ElementsAre("/format schema.null_required", "/center schema.null_required"));
  EXPECT_THAT(problemsOf(R"({"format":"guapai.case/1","center":{"name":null,"kind":null}})"),
              ElementsAre("/center/name schema.null_required", "/center/kind schema.null_required"));
  EXPECT_THAT(problemsOf(smallCase(R"(,"review":{"rulings":{"D1":{"result":null}}})")),
              ElementsAre("/review/rulings/D1/result schema.null_required"));
}

TEST(CaseBuilder, RefusesNullElements) {
  EXPECT_THAT(
      problemsOf(smallCase(R"(,"information":{"departments":["surgery",null],"equipment":[{},null]})")),
      ElementsAre("/information/departments/1 schema.null_element", "/information/equipment/1 schema.null_element"));
}

TEST(CaseBuilder, RefusesUnknownKeysAndSkipsWhatTheyHold) {
  EXPECT_THAT(problemsOf(smallCase(R"(,"colour":{"a":[{"b":1}],"a":2},"application":{"annual_visit":3})")),
              ElementsAre("/colour schema.unknown_key", "/application/annual_visit schema.unknown_key_nearest"));
}

TEST(CaseBuilder, ShowsControlCharactersOfAKeyAsQuestionMarks) {
  const auto result = readCase(smallCase(R"(,"a\u0007b\u007f":1)"));
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].arguments.at("key"), "a?b?");
}

TEST(CaseBuilder, WantsATextForTheFormat) {
  for (const char* const format : {"{}", "[]", R"(["guapai.case/1"])", "1", "true"})
    EXPECT_THAT(problemsOf(R"({"format":)" + std::string(format) + R"(,"center":{"name":"示例","kind":"township"}})"),
                ElementsAre("/format schema.expected_text"))
        << format;
}

TEST(CaseBuilder, EscapesAKeyInAPointer) {
  EXPECT_THAT(problemsOf(smallCase(R"(,"a/b~c":1)")), ElementsAre("/a~1b~0c schema.unknown_key"));
}

TEST(CaseBuilder, ShowsNoPersonWhoWasPutInTheKeysPlace) {
  const auto result = readCase(smallCase(R"(,"500103199001011234":1,"application":{"50010319900101123X":{"a":1}})"));
  ASSERT_EQ(result.problems.size(), 2U);
  EXPECT_EQ(result.problems[0].path, "/***");
  EXPECT_EQ(result.problems[1].path, "/application/***");
  for (const core::Problem& problem : result.problems) EXPECT_EQ(problem.arguments.at("key"), "***");
}

TEST(CaseBuilder, ShowsALongKeyCutAndOnOneLine) {
  const auto result = readCase(smallCase(R"(,"x\n)" + core::replaced(std::string(50, '.'), ".", "键") + R"(":1)"));
  ASSERT_EQ(result.problems.size(), 1U);
  const std::string& shown = result.problems[0].arguments.at("key");
  EXPECT_TRUE(shown.starts_with("x?键键"));
  EXPECT_TRUE(shown.ends_with("键…"));
  EXPECT_TRUE(core::isWellFormed(shown));
}

TEST(CaseBuilder, RefusesAKeyGivenTwiceAtEveryLevel) {
  EXPECT_THAT(problemsOf(smallCase(R"(,"round":1,"round":1)")), ElementsAre("/round schema.duplicate_key"));
  EXPECT_THAT(problemsOf(smallCase(R"(,"review":{"verified":{"tcm":{"decoction_pieces":1,"decoction_pieces":1}}})")),
              ElementsAre("/review/verified/tcm/decoction_pieces schema.duplicate_key"));
  EXPECT_THAT(problemsOf(smallCase(R"(,"information":{"equipment":[{"name":"a"},{"name":"b","name":"b"}]})")),
              ElementsAre("/information/equipment/1/name schema.duplicate_key"));
}

TEST(CaseBuilder, RefusesWhatIsNotOfThePlacesShape) {
  EXPECT_THAT(problemsOf(smallCase(R"(,"information":[],"application":{"tcm":3,"specialty":"x"},"records":
      {"accidents":{},"insurance_penalties":[1,[],{}]},"review":{"accepted_on":{},"verified":{"grade":["A"]}})")),
              ElementsAre("/information schema.expected_object", "/application/tcm schema.expected_object",
                          "/application/specialty schema.expected_object", "/records/accidents schema.expected_list",
                          "/records/insurance_penalties/0 schema.expected_object",
                          "/records/insurance_penalties/1 schema.expected_object",
                          "/review/accepted_on schema.expected_date", "/review/verified/grade schema.expected_code"));
  EXPECT_THAT(problemsOf(smallCase(R"(,"information":{"departments":{"surgery":true}})")),
              ElementsAre("/information/departments schema.expected_codes"));
  EXPECT_THAT(
      problemsOf(smallCase(R"(,"information":{"departments":["surgeon",1,{},[]]})")),
      ElementsAre("/information/departments/0 value.unknown_code", "/information/departments/1 schema.expected_code",
                  "/information/departments/2 schema.expected_code",
                  "/information/departments/3 schema.expected_code"));
  for (const char* text : {"[]", "1", "\"x\"", "true"})
    EXPECT_THAT(problemsOf(text), ElementsAre(" schema.expected_object"));
  EXPECT_THAT(problemsOf("null"), ElementsAre(" schema.null_required"));
}

TEST(CaseBuilder, RefusesAnotherFormat) {
  EXPECT_THAT(problemsOf(R"({"format":"guapai.case/2","center":{"name":"示例","kind":"township"}})"),
              ElementsAre("/format schema.unknown_format"));
  EXPECT_THAT(problemsOf(R"({"format":1,"center":{"name":"示例","kind":"township"}})"),
              ElementsAre("/format schema.expected_text"));
}

TEST(CaseBuilder, CountsRoundsFromOne) {
  EXPECT_THAT(problemsOf(smallCase(R"(,"round":0)")), ElementsAre("/round value.out_of_range"));
}

TEST(CaseBuilder, TellsValuesThatCannotBe) {
  EXPECT_THAT(problemsOf(smallCase(R"(,"application":{"annual_visits":-1,"applied_on":"2021-02-30",
      "tcm":{"prescription_share":101},"gps_per_10k":"2.00001","partner_hospitals":10000000000000,
      "pledged_on":"2021-09","grade_a_awarded_on":"2020-12"},"information":{"floor_plan":[{"file":"../a.png"}]})")),
              ElementsAre("/application/annual_visits value.out_of_range", "/application/applied_on value.no_such_day",
                          "/application/tcm/prescription_share value.out_of_range",
                          "/application/gps_per_10k value.too_many_decimals",
                          "/application/partner_hospitals value.out_of_range",
                          "/application/pledged_on value.month_not_allowed",
                          "/information/floor_plan/0/file value.path_not_relative"));
}

TEST(CaseBuilder, LimitsTextsToTenThousandCharacters) {
  const auto named = [](std::size_t characters) {
    return smallCase(R"(,"information":{"address":")" + core::replaced(std::string(characters, '.'), ".", "址") +
                     "\"}");
  };
  EXPECT_THAT(problemsOf(named(10'000)), IsEmpty());
  EXPECT_THAT(problemsOf(named(10'001)), ElementsAre("/information/address value.too_long"));
  EXPECT_THAT(problemsOf(smallCase(R"(,"information":{"address":"a\u0000b"})")),
              ElementsAre("/information/address value.forbidden_character"));
}

TEST(CaseBuilder, TellsTheLineOfEachErrorInDocumentOrder) {
  const std::string text =
      "{\n\"round\":\n0\n,\"colour\": 1,\r\n\n\"application\": {\"annual_visits\":\n1.5}\n,\"center\": {\n}\n\n}\n\n";
  EXPECT_THAT(problemsOf(text),
              ElementsAre("/round value.out_of_range", "/colour schema.unknown_key",
                          "/application/annual_visits value.not_whole", "/center/name schema.missing_key",
                          "/center/kind schema.missing_key", "/format schema.missing_key"));
  EXPECT_THAT(linesOfProblems(text), ElementsAre("3", "4", "7", "9", "9", "11"));
}

TEST(CaseBuilder, ReadsSixtyFourLevelsAndNoMore) {
  const auto nested = [](std::size_t levels) {
    // The document itself is the first level.
    return smallCase(",\"x\":" + std::string(levels - 1, '[') + std::string(levels - 1, ']'));
  };
  EXPECT_THAT(problemsOf(nested(64)), ElementsAre("/x schema.unknown_key"));
  std::string deepest = "/x";
  for (int level = 0; level < 63; ++level) deepest += "/0";
  EXPECT_THAT(problemsOf(nested(65)), ElementsAre(deepest + " schema.too_deep"));
  EXPECT_THAT(problemsOf(nested(10'000)), ElementsAre(deepest + " schema.too_deep"));
}

TEST(CaseBuilder, TellsNothingElseOfWhatIsNestedTooDeeply) {
  const std::string deep = std::string(70, '[') + std::string(70, ']');
  const auto problems = problemsOf(R"({"colour":1,"x":)" + deep + R"(,"y":)" + deep + R"(,"round":0})");
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_THAT(problems.front(), testing::EndsWith("/0 schema.too_deep"));
}

TEST(CaseBuilder, TakesAnUnfinishedListFromTheWorksheets) {
  const auto result = readCase(
      smallCase(R"(,"worksheets":{"unfinished_lists":{"information.general_practitioners":[{"name":"示例医师"}]}})"));
  ASSERT_TRUE(result.answers);
  const core::List* doctors = result.answers->list(catalogue().require("information.general_practitioners"));
  ASSERT_NE(doctors, nullptr);
  EXPECT_FALSE(doctors->finished);
  EXPECT_EQ(doctors->rows.size(), 1U);
}

TEST(CaseBuilder, RefusesAListThatIsFinishedAndNot) {
  EXPECT_THAT(problemsOf(smallCase(
                  R"(,"records":{"accidents":[]},"worksheets":{"unfinished_lists":{"records.accidents":[]}})")),
              ElementsAre("/worksheets/unfinished_lists/records.accidents schema.given_twice"));
}

TEST(CaseBuilder, RefusesARulingThatIsFinishedAndNot) {
  const std::string finished = R"("review":{"rulings":{"C3":{"result":"met"}}})";
  const std::string unfinished = R"("worksheets":{"unfinished_objects":{"review.rulings.C3":{"reason":"x"}}})";
  EXPECT_THAT(problemsOf(smallCase("," + finished + "," + unfinished)),
              ElementsAre("/worksheets/unfinished_objects/review.rulings.C3 schema.given_twice"));
  EXPECT_THAT(problemsOf(smallCase("," + unfinished + "," + finished)),
              ElementsAre("/review/rulings/C3 schema.given_twice"));
}

/// The order of keys means nothing, so a ruling that says nothing yet stands in its place like any other.
TEST(CaseBuilder, RefusesARulingInBothPlacesInEitherOrder) {
  const std::string finished = R"("review":{"rulings":{"C3":{"result":"met"}}})";
  for (const char* empty : {"{}", R"({"reason":null})", R"({"reason":" "})"}) {
    const std::string unfinished =
        R"("worksheets":{"unfinished_objects":{"review.rulings.C3":)" + std::string(empty) + "}}";
    EXPECT_THAT(problemsOf(smallCase("," + finished + "," + unfinished)),
                ElementsAre("/worksheets/unfinished_objects/review.rulings.C3 schema.given_twice"));
    EXPECT_THAT(problemsOf(smallCase("," + unfinished + "," + finished)),
                ElementsAre("/review/rulings/C3 schema.given_twice"));
  }
  const std::string nothing = R"("worksheets":{"unfinished_objects":{"review.rulings.C3":null}})";
  EXPECT_THAT(problemsOf(smallCase("," + nothing + "," + finished)), IsEmpty());
  EXPECT_THAT(problemsOf(smallCase("," + finished + "," + nothing)), IsEmpty());
}

TEST(CaseBuilder, RefusesAResultAmongWhatIsUnfinished) {
  EXPECT_THAT(problemsOf(smallCase(
                  R"(,"worksheets":{"unfinished_objects":{"review.rulings.C3":{"result":"met","reason":"x"}}})")),
              ElementsAre("/worksheets/unfinished_objects/review.rulings.C3/result schema.finished_in_worksheets"));
}

TEST(CaseBuilder, HasASentenceWithoutHolesForEveryProblem) {
  const std::string text = smallCase(R"(,"x":1,"roun":1,"round":null,"round":1,"information":{"departments":[null,1],
      "open_beds":"1","tcm":1,"address":1,"equipment":{}},"application":{"meets_basic_standard":1,"gps_per_10k":1e3,
      "applied_on":1},"records":{"accidents":[{"appraisal":1}]},"review":{"rulings":{"C1":{}}},"center":null,
      "worksheets":{"unfinished_lists":{"records.accidents":[]},"unfinished_objects":{"review.rulings.C2":
      {"result":"met"}}},"format":"x")");
  const auto result = readCase(text);
  EXPECT_GE(result.problems.size(), 15U);
  for (const core::Problem& problem : result.problems) {
    ASSERT_TRUE(support::messages().has(problem.sentence)) << problem.sentence;
    EXPECT_EQ(support::messages().sentence(problem).find('{'), std::string::npos) << problem.sentence;
  }
}

TEST(CaseBuilder, NeverTellsWhatSomebodyHasWritten) {
  const auto result = readCase(smallCase(
      R"(,"information":{"legal_representative":{"name":7,"id_number":{"a":1}}},"center":"示例某人","round":"示例某人")"));
  for (const core::Problem& problem : result.problems) {
    for (const auto& [name, argument] : problem.arguments) EXPECT_EQ(argument.find("示例"), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace guapai::exchange
