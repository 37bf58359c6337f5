#include "cli/evaluate.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/consolerun.h"
#include "support/expectations.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

using nlohmann::json;
using support::runCli;
using support::smallCase;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

std::string contract(const std::string& file) {
  return (support::sourceDirectory() / "tests/data/contract" / file).string();
}

TEST(Evaluate, GivesOneObjectALineInTheOrderOfTheFiles) {
  const auto run =
      runCli({"evaluate", "--json", contract("pass.json"), contract("boundaries.jsonl"), contract("fail.json")});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_EQ(run.err, "");
  std::vector<std::string> expected{support::fileText(contract("pass.expected.json"))};
  for (auto& line : support::linesOf(support::fileText(contract("boundaries.expected.jsonl"))))
    expected.push_back(line);
  expected.push_back(support::fileText(contract("fail.expected.json")));
  const auto lines = support::linesOf(run.out);
  ASSERT_EQ(lines.size(), expected.size());
  for (std::size_t i = 0; i < lines.size(); ++i)
    EXPECT_THAT(support::differences(json::parse(expected[i]), json::parse(lines[i])), IsEmpty()) << i;
}

TEST(Evaluate, ReadsStandardInputAsOneCaseOrOneALine) {
  EXPECT_EQ(support::linesOf(runCli({"evaluate", "--json", "-"}, "{\n" + smallCase().substr(1)).out).size(), 1U);
  EXPECT_EQ(
      support::linesOf(runCli({"evaluate", "--json", "--jsonl", "-"}, smallCase() + "\r\n\n" + smallCase()).out).size(),
      2U);
}

TEST(Evaluate, TellsABadCaseWithItsLineAndEvaluatesTheOthers) {
  const auto run = runCli({"evaluate", "--json", "--jsonl", "-"},
                          smallCase() + "\n\n" + smallCase(R"(,"round":-1)") + "\n" + smallCase() + "\n{");
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_EQ(support::linesOf(run.out).size(), 2U);
  EXPECT_EQ(run.err,
            "-:3: /round: 超出范围，应在1到1000000000000之间\n"
            "-:5: : 内容到这里就断了，文件不完整，请重新取得完整的文件\n");
}

TEST(Evaluate, TellsTheLineOfAnErrorWithinAFile) {
  const auto run = runCli({"evaluate", "-"}, "{\n\"format\":\"guapai.case/1\",\n\"colour\":1,\n\"center\":{}}");
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_EQ(run.out, "");
  EXPECT_THAT(run.err, StartsWith("-:3: /colour: "));
  EXPECT_THAT(run.err, HasSubstr("\n-:4: /center/name: "));
}

TEST(Evaluate, TakesTheDayFromTheOptionAndElseFromTheCaseAndToday) {
  const auto evaluatedOn = [](const std::vector<std::string>& arguments) {
    return json::parse(runCli(arguments, smallCase()).out).at("evaluated_on").get<std::string>();
  };
  EXPECT_EQ(evaluatedOn({"evaluate", "--json", "-"}), "2021-10-25");
  EXPECT_EQ(evaluatedOn({"evaluate", "--json", "--on", "2020-02-29", "-"}), "2020-02-29");
}

TEST(Evaluate, ShowsOneCaseInFull) {
  const auto run = runCli({"evaluate", contract("fail.json")});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_THAT(run.out, StartsWith("示例二街道社区卫生服务中心（第1次申请）\n评价日期 2021-10-20"));
  EXPECT_THAT(run.out, HasSubstr("\n结果：未达标（据申报）\n第1项"));
  EXPECT_THAT(run.out, HasSubstr("\n第6项       不达标  据申报  每万名常住人口配置全科医生"));
  EXPECT_THAT(run.out, HasSubstr("\n申请条件1   不符合"));
  EXPECT_EQ(support::linesOf(run.out).size(), 3U + 14U);
}

TEST(Evaluate, ShowsManyCasesAsATable) {
  const auto run = runCli({"evaluate", contract("pass.json"), contract("fail.json")});
  const auto lines = support::linesOf(run.out);
  ASSERT_GE(lines.size(), 4U);
  EXPECT_THAT(lines[1], StartsWith("1   2   3 "));
  EXPECT_THAT(lines[2], StartsWith("✓   ✓   ✓ "));
  EXPECT_THAT(lines[3], HasSubstr("✗"));
  EXPECT_THAT(lines[3], testing::EndsWith("示例二街道社区卫生服务中心"));
  EXPECT_THAT(lines[4], StartsWith("    第6项       不达标  "));
}

TEST(Evaluate, RefusesAnotherStandard) {
  const auto run = runCli({"evaluate", "--standard", "chongqing-2030", "-"}, smallCase());
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(run.err, StartsWith("没有这个标准，本程序带有的是 chongqing-2020\n"));
  EXPECT_EQ(runCli({"evaluate", "--standard", "chongqing-2020", "-"}, smallCase()).status, ExitStatus::Done);
}

}  // namespace
}  // namespace guapai::cli
