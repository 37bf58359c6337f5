#include "cli/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/casefiles.h"
#include "support/consolerun.h"

namespace guapai::cli {
namespace {

using support::runCli;
using testing::HasSubstr;
using testing::StartsWith;

TEST(Program, ExplainsItselfInChinese) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, std::vector<std::string>{"--help"}, std::vector<std::string>{"check", "--help"}}) {
    const auto run = runCli(arguments);
    EXPECT_EQ(run.status, ExitStatus::Done);
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(run.out, StartsWith("用法：guapai-cli"));
    for (const char* command : {"evaluate", "check", "render", "import", "export", "list"})
      EXPECT_THAT(run.out, HasSubstr(std::string("\n  ") + command + " "));
  }
}

TEST(Program, SaysWhatIsWrongWithItsUse) {
  const auto run = runCli({"evaluate", "--colour", "a.json"});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "命令 evaluate 没有选项 --colour\n用法请看 guapai-cli --help\n");
}

TEST(Program, FailsWhereNobodyTakesTheResults) {
  std::istringstream in(support::smallCase());
  std::ostringstream out;
  std::ostringstream err;
  out.setstate(std::ios::badbit);
  Console console{in, out, err};
  const core::FixedClock clock(core::Date(2021, 10, 20));
  const std::vector<std::string> arguments{"evaluate", "--json", "-"};
  EXPECT_EQ(runProgram(arguments, console, clock), ExitStatus::SystemFailed);
  EXPECT_THAT(err.str(), StartsWith("无法写入文件：stdout"));
}

TEST(Program, NeedsFontsForPapersOnly) {
  EXPECT_TRUE(needsFonts(std::vector<std::string>{"render", "--form", "annex1"}));
  EXPECT_FALSE(needsFonts(std::vector<std::string>{"evaluate", "render"}));
  EXPECT_FALSE(needsFonts(std::vector<std::string>{}));
}

}  // namespace
}  // namespace guapai::cli
