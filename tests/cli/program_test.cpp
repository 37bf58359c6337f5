#include "cli/program.h"

#include <fstream>
#include <functional>
#include <new>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/consolerun.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

using support::runCli;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Program, ExplainsItselfInChinese) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{}, std::vector<std::string>{"--help"}, std::vector<std::string>{"check", "--help"}}) {
    const auto run = runCli(arguments);
    EXPECT_EQ(run.status, ExitStatus::Done);
    EXPECT_EQ(run.err, "");
    EXPECT_THAT(run.out, StartsWith("用法：guapai-cli"));
    for (const char* command : {"evaluate", "check", "render", "import", "export", "list", "passphrase", "schema"})
      EXPECT_THAT(run.out, HasSubstr(std::string("\n  ") + command + " "));
  }
}

TEST(Program, SaysWhatIsWrongWithItsUse) {
  const auto run = runCli({"evaluate", "--colour", "a.json"});
  EXPECT_EQ(run.status, ExitStatus::BadInput);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(run.err, "命令 evaluate 没有选项 --colour\n用法请看 guapai-cli --help\n");
}

/// A clock in a house on fire.
template <typename Exception>
class FailingClock final : public core::Clock {
public:
  [[nodiscard]] std::chrono::sys_seconds now() const override { throw Exception(); }
  [[nodiscard]] core::Date today() const override { throw Exception(); }
};

template <typename Exception>
std::string saidOn(const std::vector<std::string>& arguments) {
  std::istringstream in(support::smallCase());
  std::ostringstream out;
  std::ostringstream err;
  Console console{in, out, err};
  EXPECT_EQ(runProgram(arguments, console, FailingClock<Exception>()), ExitStatus::SystemFailed);
  return err.str();
}

TEST(Program, LetsNoExceptionOut) {
  for (const char* command : {"evaluate", "check"}) {
    EXPECT_THAT(saidOn<std::bad_alloc>({command, "-"}), StartsWith("内存不足")) << command;
    EXPECT_THAT(saidOn<std::bad_function_call>({command, "-"}), StartsWith("程序遇到没有料到的情况")) << command;
  }
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
  EXPECT_THAT(err.str(), StartsWith("标准输出写不下去"));
}

/// In what every command says to a terminal, a name that reorders the line or steers the terminal is a name with signs.
TEST(Program, ShowsNamesThatSteerATerminalWithSigns) {
  const support::TemporaryDirectory directory;
  const std::string file = (directory / "a.json").string();
  const std::string library = (directory / "library.guapai").string();
  std::string hostile = support::smallCase(R"(,"application":{"applied_on":"2021-09-15"})");
  hostile.replace(hostile.find("示例中心"), std::string("示例中心").size(), "甲\u202E乙\u009B31m丙\\n\u200B丁\x7F");
  std::ofstream(file, std::ios::binary) << hostile;
  ASSERT_EQ(runCli({"import", "--library", library, file}).status, ExitStatus::Done);
  const std::vector<std::vector<std::string>> commands{{"evaluate", file, file},
                                                       {"evaluate", file},
                                                       {"check", file},
                                                       {"check", "--json", file},
                                                       {"evaluate", "--json", file},
                                                       {"list", "--library", library},
                                                       {"list", "--library", library, "--json"},
                                                       {"board", "--library", library, "--json"},
                                                       {"board", "--library", library}};
  std::string said;
  for (const auto& command : commands) {
    const auto run = runCli(command);
    said += run.out + run.err;
    for (const char* raw : {"\u202E", "\u009B", "\u200B", "\x7F"})
      EXPECT_THAT(run.out + run.err, Not(HasSubstr(raw))) << command.front();
  }
  EXPECT_THAT(said, HasSubstr("甲[U+202E]乙[U+009B]31m丙↵[U+200B]丁[U+007F]\n"));
  EXPECT_THAT(said, HasSubstr(R"("甲\u202e乙\u009b31m丙\n\u200b丁\u007f")")) << "in JSON it is the same text";
}

TEST(Program, NeedsFontsForPapersOnly) {
  EXPECT_TRUE(needsFonts(std::vector<std::string>{"render", "--form", "annex1"}));
  EXPECT_FALSE(needsFonts(std::vector<std::string>{"evaluate", "render"}));
  EXPECT_FALSE(needsFonts(std::vector<std::string>{}));
}

}  // namespace
}  // namespace guapai::cli
