#include "cli/workbookoutput.h"

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/consolerun.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"
#include "workbooks/xlsxreading.h"

namespace guapai::cli {
namespace {

using support::runCli;
using testing::HasSubstr;

class WorkbookOutput : public testing::Test {
protected:
  WorkbookOutput() {
    std::vector<std::string> arguments{"import", "--library", library};
    for (const auto& sample : support::filesOf("resources/sample", ".json")) arguments.push_back(sample.string());
    EXPECT_EQ(runCli(arguments).status, ExitStatus::Done);
  }
  [[nodiscard]] support::ConsoleRun run(const std::string& command, const std::vector<std::string>& more) const {
    std::vector<std::string> arguments{command, "--library", library};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runCli(arguments, {}, core::Date(2021, 11, 20));
  }
  [[nodiscard]] static std::vector<std::string> sheetsOf(const std::string& file) {
    std::vector<std::string> names;
    const auto sheets = workbooks::readXlsx(support::fileText(file));
    if (sheets)
      for (const auto& sheet : *sheets) names.push_back(sheet.name);
    return names;
  }

  support::TemporaryDirectory directory;
  std::string library = (directory / "library.guapai").string();
  std::string file = (directory / "out.xlsx").string();
};

TEST_F(WorkbookOutput, OfTheListIsTheLedgerWithResultsAndGaps) {
  const auto list = run("list", {"-o", file});
  EXPECT_EQ(list.status, ExitStatus::Done);
  EXPECT_EQ(list.out, "");
  EXPECT_EQ(list.err, "已写出表格，读回核对无误：" + file + "\n");
  EXPECT_THAT(sheetsOf(file), testing::ElementsAre("各机构评价结果一览", "各机构逐项结果", "各机构差距"));
}

TEST_F(WorkbookOutput, OfTheBoardIsASheetForEachOfItsTables) {
  EXPECT_EQ(run("board", {"-o", file}).status, ExitStatus::Done);
  EXPECT_THAT(sheetsOf(file), testing::ElementsAre("待办", "建设计划与完成情况",
                                                   "各项评价内容和申请条件的结果（机构数）", "各机构与标准的距离"));
}

TEST_F(WorkbookOutput, IsTheSameForTheSameLibrary) {
  const std::string other = (directory / "other.xlsx").string();
  EXPECT_EQ(run("list", {"-o", file}).status, ExitStatus::Done);
  EXPECT_EQ(run("list", {"-o", other}).status, ExitStatus::Done);
  EXPECT_TRUE(support::fileText(file) == support::fileText(other));
}

TEST_F(WorkbookOutput, IsNotedInTheTrail) {
  EXPECT_EQ(run("board", {"-o", file}).status, ExitStatus::Done);
  EXPECT_THAT(run("history", {}).out, HasSubstr("建设计划与完成情况"));
}

TEST_F(WorkbookOutput, HasANameThatSaysSo) {
  for (const char* const command : {"list", "board", "report"}) {
    for (const std::string name : {"a.csv", "a.xls", "a", "a.xlsx/"}) {
      const auto refused = run(command, {"-o", (directory / name).string()});
      EXPECT_EQ(refused.status, ExitStatus::BadInput) << command << name;
      EXPECT_THAT(refused.err, HasSubstr(".xlsx")) << command << name;
    }
  }
  EXPECT_THAT(run("list", {"--json", "-o", file}).err, HasSubstr("请只用其中一个"));
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(WorkbookOutput, LeavesNothingWhereItCannotBeWritten) {
  const auto refused = run("list", {"-o", (directory / "none/a.xlsx").string()});
  EXPECT_EQ(refused.status, ExitStatus::SystemFailed);
  EXPECT_THAT(refused.err, HasSubstr("文件夹不存在"));
  std::filesystem::create_hard_link(library, directory / "link.xlsx");
  const auto libraryItself = run("list", {"-o", (directory / "link.xlsx").string()});
  EXPECT_EQ(libraryItself.status, ExitStatus::BadInput);
  EXPECT_THAT(libraryItself.err, HasSubstr("是资料库"));
}

}  // namespace
}  // namespace guapai::cli
