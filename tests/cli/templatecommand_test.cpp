#include "cli/templatecommand.h"

#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/consolerun.h"
#include "support/resources.h"
#include "support/temporarydirectory.h"
#include "workbooks/filledreading.h"

namespace guapai::cli {
namespace {

using support::runCli;

class Template : public testing::Test {
protected:
  support::TemporaryDirectory directory;
  std::string file = (directory / "空白.xlsx").string();
};

TEST_F(Template, WritesTheWorkbookAndSaysSo) {
  const auto run = runCli({"template", "-o", file});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "已写出空白填报表，读回核对无误：" + file + "\n");
  const auto read = workbooks::readFilled(support::fileText(file));
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->names.contains("guapai__application__annual_visits"));
}

TEST_F(Template, IsTheSameOnTheSameDay) {
  const std::string other = (directory / "b.xlsx").string();
  EXPECT_EQ(runCli({"template", "-o", file}).status, ExitStatus::Done);
  EXPECT_EQ(runCli({"template", "-o", other}).status, ExitStatus::Done);
  EXPECT_TRUE(support::fileText(file) == support::fileText(other));
}

TEST_F(Template, WantsAWorkbooksNameAndNothingElse) {
  EXPECT_EQ(runCli({"template"}).status, ExitStatus::BadInput);
  EXPECT_EQ(runCli({"template", "-o", (directory / "a.xls").string()}).status, ExitStatus::BadInput);
  EXPECT_EQ(runCli({"template", "-o", file, "case.json"}).status, ExitStatus::BadInput);
  EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(Template, LeavesAnEarlierFileWhereItCannotWrite) {
  EXPECT_EQ(runCli({"template", "-o", (directory / "none/a.xlsx").string()}).status, ExitStatus::SystemFailed);
  std::ofstream(file) << "SQLite format 3" << std::string(200, '\0');
  const std::string before = support::fileText(file);
  const auto refused = runCli({"template", "-o", file});
  EXPECT_EQ(refused.status, ExitStatus::BadInput);
  EXPECT_THAT(refused.err, testing::HasSubstr("是资料库"));
  EXPECT_EQ(support::fileText(file), before);
}

}  // namespace
}  // namespace guapai::cli
