#include "cli/check.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/consolerun.h"
#include "support/district.h"
#include "support/filledentry.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"
#include "transfer/entrybook.h"

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

TEST(Check, GivesAnObjectForEachRowOfALedger) {
  const support::TemporaryDirectory directory;
  const std::string file = (directory / "a.csv").string();
  std::ofstream(file, std::ios::binary)
      << "\xEF\xBB\xBF机构名称,邮编,申请时间\n示例镇卫生院,12,\n示例二镇卫生院,,21.9.15\n";
  const auto run = runCli({"check", "--json", file});
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  const auto lines = support::linesOf(run.out);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(json::parse(lines[0]).at("line"), 2);
  EXPECT_EQ(json::parse(lines[0]).at("problems").at(0).at("code"), "postal_code.format");
  const json second = json::parse(lines[1]).at("problems").at(0);
  EXPECT_EQ(second.at("code"), "workbook");
  EXPECT_EQ(second.at("severity"), "error");
  EXPECT_EQ(second.at("path"), "/application/applied_on");
  EXPECT_THAT(second.at("message").get<std::string>(), StartsWith("C3：年份只写了两位，是2021年9月15日"));
  EXPECT_THAT(runCli({"check", file}).out, HasSubstr("a.csv:3: /application/applied_on: 错误：C3："));
}

TEST(Check, SaysWhatIsWrongWithTheHeadingsOfALedger) {
  const support::TemporaryDirectory directory;
  const std::string file = (directory / "a.csv").string();
  std::ofstream(file, std::ios::binary) << "机构名称,邮编,备注\n示例镇卫生院,400010,x\n";
  const auto run = runCli({"check", file});
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  EXPECT_THAT(run.out, HasSubstr("a.csv:1: : 错误：C1：“备注”不是表上的名称"));
  const std::string columns = (directory / "columns.json").string();
  std::ofstream(columns) << R"({"备注": null})";
  EXPECT_EQ(runCli({"check", "--columns", columns, file}).status, ExitStatus::Done);
}

TEST(Check, CannotReadATableOfAnOldProgram) {
  const support::TemporaryDirectory directory;
  const std::string file = (directory / "a.xls").string();
  std::ofstream(file, std::ios::binary) << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const auto run = runCli({"check", "--json", file});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(run.err, HasSubstr("另存为 .xlsx"));
}

std::string filledIn(support::Entries entries) {
  entries.insert({{"guapai__center__name", {{"示例中心"}}}, {"guapai__center__kind", {{"社区卫生服务中心"}}}});
  return support::filledWorkbook(transfer::entryBook(*support::definitions(), core::Date(2021, 10, 20)), entries);
}

TEST(Check, LooksAtAWorkbookAsAtACase) {
  EXPECT_EQ(runCli({"check", "-"}, filledIn({})).out, "-: 没有发现问题\n");
  const auto doubted = runCli({"check", "-"}, filledIn({{"guapai__application__postal_code", {{"12"}}}}));
  EXPECT_EQ(doubted.status, ExitStatus::Done);
  EXPECT_EQ(doubted.out, "-:1: /application/postal_code: 提醒：邮编应为6位数字，请核对\n");
}

TEST(Check, ListsEveryCellOfAWorkbookThatCannotBeTaken) {
  const auto run = runCli({"check", "--json", "-"}, filledIn({{"guapai__application__postal_code", {{"12"}}},
                                                              {"guapai__application__applied_on", {{44454.0}}},
                                                              {"guapai__application__satisfaction__staff", {{0.85}}}}));
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  const json problems = json::parse(run.out).at("problems");
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].at("code"), "workbook");
  EXPECT_EQ(problems[0].at("path"), "/application/satisfaction/staff");
  EXPECT_THAT(problems[0].at("message").get<std::string>(), HasSubstr("：0.85是85%，还是0.85%？"));
  EXPECT_EQ(problems[1].at("path"), "/application/applied_on");
  EXPECT_THAT(problems[1].at("message").get<std::string>(), HasSubstr("2021年9月15日"));
}

TEST(Check, EndsWithTwoWhereThereIsNoWholeWorkbook) {
  const std::string whole = filledIn({});
  const auto run = runCli({"check", "--json", "-"}, whole.substr(0, whole.size() / 2));
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, StartsWith("-:1: : "));
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
