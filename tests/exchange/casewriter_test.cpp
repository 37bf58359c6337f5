#include "exchange/casewriter.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/casepointer.h"
#include "exchange/casereader.h"
#include "support/samplecasefiles.h"

namespace guapai::exchange {
namespace {

using support::catalogue;
using support::smallCase;

core::Answers answersOf(const std::string& text) {
  auto result = CaseReader(catalogue()).read(text);
  EXPECT_TRUE(result.answers) << text;
  return result.answers ? std::move(*result.answers) : core::Answers(catalogue());
}

TEST(CaseWriter, WritesWhatTheReaderTakesBack) {
  const CaseWriter many(catalogue());
  for (const std::string& text : support::exampleCases()) {
    const core::Answers answers = answersOf(text);
    const std::string written = writeCase(answers);
    const core::Answers again = answersOf(written);
    EXPECT_TRUE(again.sameAsWritten(answers)) << written;
    EXPECT_EQ(writeCase(again), written);
    EXPECT_EQ(many.write(again), written) << "as one of many";
    EXPECT_EQ(written.find('\n'), std::string::npos);
  }
}

TEST(CaseWriter, LeavesOutWhatIsNotKnown) {
  EXPECT_EQ(writeCase(answersOf(smallCase(R"(,"information":{"address":" ","tcm":{}},"records":{"accidents":[]})"))),
            smallCase(R"(,"records":{"accidents":[]})"));
}

TEST(CaseWriter, KeepsTheCataloguesOrderAndDecimalsAsText) {
  EXPECT_EQ(writeCase(answersOf(R"({"review":{"verified":{"tcm":{"prescription_share":30.50}}},"application":
      {"gps_per_10k":2.0,"resident_population_wan":"5.350"},"center":{"kind":"township","name":"示例"},"round":2,
      "format":"guapai.case/1"})")),
            R"({"format":"guapai.case/1","round":2,"center":{"name":"示例","kind":"township"},"application":)"
            R"({"resident_population_wan":"5.350","gps_per_10k":"2.0"},"review":{"verified":{"tcm":)"
            R"({"prescription_share":"30.50"}}}})");
}

TEST(CaseWriter, KeepsTextWithLineBreaksQuotesAndSpaces) {
  const std::string text =
      smallCase(R"(,"application":{"opinion":{"text":" 第一行\n\"第二行\"\t\\ \u0001\ud83d\ude00 "}})");
  const core::Answers answers = answersOf(text);
  EXPECT_TRUE(answersOf(writeCase(answers)).sameAsWritten(answers));
}

TEST(CaseWriter, PutsAnUnfinishedListIntoTheWorksheets) {
  core::Answers answers = answersOf(smallCase());
  const auto list = catalogue().require("information.specialties");
  core::Row row = answers.newRow(list);
  row.cells[0] = std::string("康复医学科");
  answers.editList(list).rows.push_back(row);
  const std::string written = writeCase(answers);
  EXPECT_EQ(written,
            smallCase(R"(,"worksheets":{"unfinished_lists":{"information.specialties":[{"name":"康复医学科"}]}})"));
  EXPECT_TRUE(answersOf(written).sameAsWritten(answers));
}

TEST(CaseWriter, PutsEachAnswerWhereItsPointerSays) {
  for (const core::Field& field : catalogue().fields()) {
    core::Answers answers = answersOf(smallCase());
    if (field.list || field.type == core::FieldType::List || core::isKnown(answers.value(field.id))) continue;
    answers.set(field.id, std::string("1"));
    const std::string pointer = core::casePointer(answers, field.id);
    EXPECT_TRUE(nlohmann::json::parse(writeCase(answers)).contains(nlohmann::json::json_pointer(pointer))) << pointer;
  }
}

TEST(CaseWriter, PutsEachCellWhereItsPointerSays) {
  for (const bool isFinished : {true, false}) {
    core::Answers answers = answersOf(smallCase());
    for (const core::Field& field : catalogue().fields()) {
      if (field.type != core::FieldType::List) continue;
      core::Row row = answers.newRow(field.id);
      for (core::Value& cell : row.cells) cell = std::string("1");
      answers.setList(field.id, {.finished = isFinished, .rows = {row}});
    }
    const auto written = nlohmann::json::parse(writeCase(answers));
    for (const core::Field& field : catalogue().fields()) {
      if (!field.list && field.type != core::FieldType::List) continue;
      const std::string pointer =
          core::casePointer(answers, field.id, field.list ? std::optional(std::size_t{0}) : std::nullopt);
      EXPECT_TRUE(written.contains(nlohmann::json::json_pointer(pointer))) << pointer;
    }
  }
}

TEST(CaseWriter, KeepsWhatGoesBeyondTheForms) {
  const std::string text = smallCase(
      R"(,"worksheets":{"verification":{"C3":{"methods":["documents","on_site"],"verified_on":"2021-10-20"}},)"
      R"("surveys":{"staff":{"asked":50,"answered":49,"satisfied":40}},"basic_standard":{"staff":80},)"
      R"("unfinished_lists":{"records.accidents":[]}},"evidence":{"files":[{"file":"files/a.pdf","about":"C3"}]})");
  EXPECT_EQ(writeCase(answersOf(text)), text);
}

TEST(CaseWriter, PutsARulingWithoutItsResultIntoTheWorksheets) {
  core::Answers answers = answersOf(smallCase(R"(,"review":{"rulings":{"C1":{"result":"met"}}})"));
  answers.set(catalogue().require("review.rulings.C3.reason"), std::string("现场核对"));
  const std::string written = writeCase(answers);
  EXPECT_EQ(written, smallCase(R"(,"review":{"rulings":{"C1":{"result":"met"}}},"worksheets":{"unfinished_objects":)"
                               R"({"review.rulings.C3":{"reason":"现场核对"}}})"));
  EXPECT_TRUE(answersOf(written).sameAsWritten(answers));

  answers.set(catalogue().require("review.rulings.C3.result"), core::Code{"met"});
  EXPECT_EQ(writeCase(answers),
            smallCase(R"(,"review":{"rulings":{"C1":{"result":"met"},"C3":{"result":"met","reason":"现场核对"}}})"));
}

}  // namespace
}  // namespace guapai::exchange
