#include "cli/columnsoption.h"

#include <fstream>

#include <gmock/gmock.h>

#include "support/consolerun.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

using support::runCli;
using testing::HasSubstr;

TEST(ColumnsOption, NamesAFileThatIsNoMapping) {
  const support::TemporaryDirectory directory;
  const std::string file = (directory / "columns.json").string();
  std::ofstream(file) << R"({"诊疗量": "application.no_such"})";
  const auto run = runCli({"check", "--columns", file, "-"});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(run.err, HasSubstr("columns.json:1: : “诊疗量”对应的不是"));
  EXPECT_EQ(run.out, "");
}

TEST(ColumnsOption, NamesAFileThatIsNotThere) {
  const auto run = runCli({"check", "--columns", "nowhere/columns.json", "-"});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_THAT(run.err, HasSubstr("columns.json"));
}

}  // namespace
}  // namespace guapai::cli
