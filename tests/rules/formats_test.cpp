#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "exchange/casereader.h"
#include "rules/checks.h"
#include "rules/evaluation.h"
#include "rules/evaluationjson.h"
#include "support/officialstandard.h"
#include "support/resources.h"

/// What docs/formats.md shows is what the program does.
namespace guapai::rules {
namespace {

using Json = nlohmann::json;

/// The text of the block whose `format` is the given one.
std::string documented(const std::string& format) {
  const std::string document = support::fileText(support::sourceDirectory() / "docs/formats.md");
  const auto found = document.find("\"format\": \"" + format + "\"");
  if (found == std::string::npos) return {};
  const std::string fence = "```";
  const auto start = document.rfind(fence + "json", found) + fence.size() + 4;
  return document.substr(start, document.find(fence, found) - start);
}

class Formats : public testing::Test {
protected:
  void SetUp() override {
    exchange::CaseReader reader(support::catalogue());
    auto result = reader.read(documented("guapai.case/1"));
    for (const auto& problem : result.problems)
      ADD_FAILURE() << problem.path << ": " << support::messages().sentence(problem);
    ASSERT_TRUE(result.answers);
    answers = std::move(*result.answers);
  }

  core::Answers answers{support::catalogue()};
  core::Date today{2021, 10, 20};
};

TEST_F(Formats, EvaluateTheCaseThatTheyShow) {
  const auto evaluation = evaluate(support::standard(), answers, std::nullopt, today);
  Json computed = Json::parse(evaluationJson(support::standard(), answers, evaluation));
  const Json shown = Json::parse(documented("guapai.evaluation/1"));
  for (const char* list : {"criteria", "disqualifiers"}) {
    Json kept = Json::array();
    for (Json& finding : computed[list]) {
      if (finding["id"] != shown[list][0]["id"]) continue;
      finding["reason"] = shown[list][0]["reason"];  // free words, which may get better
      kept.push_back(finding);
    }
    computed[list] = kept;
  }
  EXPECT_EQ(computed, shown) << computed.dump(2);
}

TEST_F(Formats, CheckTheCaseThatTheyShow) {
  Json problems = Json::array();
  const CaseChecker checker(support::standard(), answers.catalogue());
  for (const core::Problem& problem : checker.check(answers, std::nullopt, today)) {
    problems.push_back({{"severity", problem.severity == core::Severity::Error ? "error" : "warning"},
                        {"code", problem.code},
                        {"path", problem.path},
                        {"message", support::messages().sentence(problem)}});
  }
  EXPECT_EQ(Json::parse(documented("guapai.check/1"))["problems"], problems) << problems.dump(2);
}

}  // namespace
}  // namespace guapai::rules
