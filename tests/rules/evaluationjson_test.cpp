#include "rules/evaluationjson.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/casereader.h"
#include "support/cases.h"
#include "support/expectations.h"
#include "support/officialstandard.h"
#include "support/samplecasefiles.h"

namespace guapai::rules {
namespace {

using nlohmann::json;
using testing::IsEmpty;

core::Answers answersOf(const std::string& text) {
  auto result = exchange::CaseReader(support::catalogue()).read(text);
  EXPECT_TRUE(result.answers) << text;
  return std::move(*result.answers);
}

json evaluated(const std::string& text) {
  const core::Answers answers = answersOf(text);
  const auto evaluation = evaluate(support::standard(), answers, std::nullopt, support::day("2021-10-25"));
  return json::parse(evaluationJson(support::standard(), answers, evaluation));
}

TEST(EvaluationJson, IsWhatTheContractsExamplesExpect) {
  int compared = 0;
  for (const auto& file : support::filesOf("tests/data/contract", ".json")) {
    if (file.stem().extension() == ".expected") continue;
    auto expected = file;
    expected.replace_extension(".expected.json");
    EXPECT_THAT(support::differences(json::parse(support::fileText(expected)), evaluated(support::fileText(file))),
                IsEmpty())
        << file;
    ++compared;
  }
  EXPECT_EQ(compared, 7);
}

TEST(EvaluationJson, IsWhatTheContractExpectsAtEveryThreshold) {
  const auto contract = support::sourceDirectory() / "tests/data/contract";
  const auto cases = support::linesOf(support::fileText(contract / "boundaries.jsonl"));
  const auto expected = support::linesOf(support::fileText(contract / "boundaries.expected.jsonl"));
  ASSERT_EQ(cases.size(), expected.size());
  ASSERT_GT(cases.size(), 5U);
  for (std::size_t i = 0; i < cases.size(); ++i)
    EXPECT_THAT(support::differences(json::parse(expected[i]), evaluated(cases[i])), IsEmpty()) << cases[i];
}

TEST(EvaluationJson, KeepsTheContractsOrderOfKeysOnOneLine) {
  const core::Answers answers = answersOf(support::smallCase(R"(,"round":3)"));
  const auto evaluation =
      evaluate(support::standard(), answers, support::day("2021-10-20"), support::day("2021-10-25"));
  const std::string line = evaluationJson(support::standard(), answers, evaluation);
  EXPECT_THAT(line, testing::StartsWith(
                        R"({"format":"guapai.evaluation/1","standard":"chongqing-2020","center":"示例中心","round":3,)"
                        R"("evaluated_on":"2021-10-20","window":{"from":"2019-10-20","to":"2021-10-20"},)"
                        R"("outcome":"undetermined","basis":"declared","criteria":[{"id":"C1","result":"undetermined",)"
                        R"("computed":"undetermined","why":"missing","ruled":false,"basis":null,"reason":")"));
  EXPECT_EQ(line.find('\n'), std::string::npos);
  std::vector<std::string> keys;
  const auto disqualifier = nlohmann::ordered_json::parse(line).at("disqualifiers").at(0);
  for (const auto& [key, value] : disqualifier.items()) keys.push_back(key);
  EXPECT_THAT(keys, testing::ElementsAre("id", "result", "computed", "why", "ruled", "reason", "not_triggered_from",
                                         "clears_on"));
}

TEST(EvaluationJson, TellsRulingsThatAreNotInForce) {
  const json problems =
      evaluated(support::smallCase(R"(,"review":{"rulings":{"C3":{"result":"met"}}})")).at("problems");
  EXPECT_EQ(problems, json::parse(R"([{"code":"ruling.incomplete","path":"/review/rulings/C3"}])"));
}

}  // namespace
}  // namespace guapai::rules
