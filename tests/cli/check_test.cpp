#include "cli/check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/consolerun.h"
#include "support/samplecasefiles.h"

namespace guapai::cli {
namespace {

using nlohmann::json;
using support::runCli;
using support::smallCase;
using testing::HasSubstr;
using testing::StartsWith;

const char* const kWarned = R"(,"application":{"postal_code":"12"})";

std::string sample(const std::string& number) {
  return (support::sourceDirectory() / ("resources/sample/center-" + number + ".json")).string();
}

TEST(Check, ListsTheProblemsOfACaseAsOneObject) {
  const auto run = runCli({"check", "--json", "-"}, smallCase(kWarned));
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_THAT(run.out, StartsWith(R"({"format":"guapai.check/1","file":"-","line":1,"problems":[{"severity":"warning",)"
                                  R"("code":"postal_code.format","path":"/application/postal_code","message":")"));
  EXPECT_EQ(support::linesOf(run.out).size(), 1U);
}

TEST(Check, GivesAnObjectForACaseWithoutProblemsToo) {
  const auto run = runCli({"check", "--json", sample("01")});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_EQ(json::parse(run.out).at("problems"), json::array());
}

TEST(Check, EndsWithOneWhereThereIsAnError) {
  const auto run = runCli({"check", "--json", "-"}, smallCase(R"(,"information":{"resident_population":0})"));
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  EXPECT_EQ(json::parse(run.out).at("problems").at(0).at("code"), "population.zero");
}

TEST(Check, TakesABrokenFormatForAnErrorAndLeavesOtherChecksOut) {
  const auto run = runCli({"check", "--json", "-"}, smallCase(std::string(kWarned) + R"(,"round":0,"x":1)"));
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  const json problems = json::parse(run.out).at("problems");
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].at("code"), "schema");
  EXPECT_EQ(problems[0].at("path"), "/round");
  EXPECT_EQ(problems[0].at("severity"), "error");
}

TEST(Check, EndsWithTwoWhereThereIsNoJson) {
  const auto run = runCli({"check", "--json", "-"}, "{\n\"format\"");
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, StartsWith("-:2: : "));
}

TEST(Check, SaysProblemsInWords) {
  const auto run = runCli({"check", "-"}, smallCase(kWarned));
  EXPECT_EQ(run.out, "-:1: /application/postal_code: 提醒：邮编应为6位数字，请核对\n");
  EXPECT_THAT(runCli({"check", sample("01")}).out, HasSubstr("center-01.json: 没有发现问题\n"));
}

TEST(Check, IsMadeForTheDayOfEvaluation) {
  const std::string text = R"({"format":"guapai.case/1","center":{"name":"示例","kind":"community","grade":"A",)"
                           R"("grade_awarded_on":"2020-12"}})";
  EXPECT_EQ(json::parse(runCli({"check", "--json", "--on", "2024-11-30", "-"}, text).out).at("problems").size(), 0U);
  EXPECT_EQ(json::parse(runCli({"check", "--json", "--on", "2024-12-01", "-"}, text).out).at("problems").size(), 1U);
}

}  // namespace
}  // namespace guapai::cli
