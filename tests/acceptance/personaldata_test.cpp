// What the built program leaves on the disk and says, after a whole round of work with the numbers of a person: they
// stand in the library, its copies, exports and papers, and nowhere else. Others can read none of it.
#include <array>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.h"
#include "support/resources.h"
#include "support/shell.h"
#include "support/temporarydirectory.h"

namespace guapai {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::array kNumbers{"500103199001010029", "13900000028", "63900028", "13900000029", "63900029"};

constexpr auto kCase =
    R"({"format":"guapai.case/1","center":{"name":"示例社区卫生服务中心","id":"sample-x","kind":"community"},)"
    R"("information":{"institution_name":"示例中心","legal_representative":{"name":"示例负责人","phone":"13900000028",)"
    R"("id_number":"500103199001010029"},"floor_plan":[{"file":"plan.png"}]},)"
    R"("application":{"phone":"023-63900028","annual_visits":120000,"applied_on":"2021-09-15"}})";

/// The numbers where no numbers of persons belong.
constexpr auto kWrongCase =
    R"({"format":"guapai.case/1","500103199001010029":1,"center":{"name":"示例","kind":"13900000028"},)"
    R"("information":{"departments":["500103199001010029"],"legal_representative":{"phone":13900000028}},)"
    R"("application":{"annual_visits":"13900000028人","applied_on":"13900000028","grade_a_awarded_on":"63900028"}})";

class PersonalData : public testing::Test {
protected:
  PersonalData() {
    std::filesystem::create_directory(directory / "in");
    std::ofstream(directory / "in/case.json") << kCase;
    std::ofstream(directory / "in/changed.json")
        << core::replaced(core::replaced(kCase, "63900028", "63900029"), "13900000028", "13900000029");
    std::ofstream(directory / "in/wrong.json") << kWrongCase;
    std::ofstream(directory / "in/broken.json") << std::string(kCase).substr(0, std::string(kCase).size() - 90);
    EXPECT_EQ(support::runShell(directory.path(), "cp $samples/plans/center-02-1.png in/plan.png").status, 0);
  }

  /// Runs the program with a home and a folder for temporary files of its own, where a file is open to all unless the
  /// program says otherwise.
  void run(const std::string& line, int status) {
    const auto ended =
        support::runShell(directory.path(),
                          "umask 000; mkdir -p home tmp; mkdir -p -m 700 run; export XDG_RUNTIME_DIR=$PWD/run "
                          "HOME=$PWD/home XDG_DATA_HOME= XDG_CONFIG_HOME= "
                          "XDG_CACHE_HOME= TMPDIR=$PWD/tmp library=home/.local/share/guapai/library.guapai "
                          "QT_LOGGING_RULES='*=true' SPDLOG_LEVEL=debug; " +
                              line);
    EXPECT_EQ(ended.status, status) << line << '\n' << ended.err;
    said += ended.out + ended.err;
    for (const char* const number : kNumbers) EXPECT_THAT(ended.out + ended.err, Not(HasSubstr(number))) << line;
  }

  void workARound() {
    run("$cli import in/case.json", 0);
    run("$cli import in/changed.json", 0);
    run("$cli import in/case.json", 0);
    for (const char* const command : {"list",
                                      "list --json",
                                      "board",
                                      "board --json",
                                      "verify",
                                      "history",
                                      "papers",
                                      "backup -o b.guapai",
                                      "export -o all.jsonl",
                                      "export -o export/",
                                      "list -o list.xlsx",
                                      "report -o report.xlsx",
                                      "evaluate in/case.json",
                                      "evaluate --json in/case.json",
                                      "check in/case.json",
                                      "check --json in/case.json",
                                      "render --form annex2 -o file.pdf in/case.json",
                                      "render --form annex2 --issue --library $library -o papers/",
                                      "render --form annex4 --issue --library $library -o papers/",
                                      "papers",
                                      "papers --json",
                                      "papers --number 1 -o again.pdf",
                                      "import again.pdf",
                                      "verify --library b.guapai"})
      run(std::string("$cli ") + command, 0);
  }

  void failInEveryWay() {
    for (const char* const file : {"in/wrong.json", "in/broken.json"}) {
      run(std::string("$cli import ") + file, 2);
      run(std::string("$cli evaluate ") + file, 2);
      run(std::string("$cli render --form annex2 -o none.pdf ") + file, 2);
    }
    run("$cli check in/wrong.json", 1);
    run("$cli check --json in/wrong.json", 1);
    run("ulimit -f 1; $cli import in/case.json $samples/center-01.json", 3);
    run("ulimit -f 1; $cli render --form annex2 -o full.pdf in/case.json", 3);
    run("LC_ALL=C sed s/13900000028/13900000029/ b.guapai >changed.guapai; $cli verify --library changed.guapai", 1);
  }

  support::TemporaryDirectory directory;
  std::string said;
};

TEST_F(PersonalData, StaysInTheLibraryItsCopiesExportsAndPapers) {
  workARound();
  failInEveryWay();
  const auto holding = support::runShell(
      directory.path(), "grep -rlaF -e 500103199001010029 -e 13900000028 -e 63900028 . | LC_ALL=C sort");
  EXPECT_EQ(
      holding.out,
      "./all.jsonl\n./b.guapai\n./changed.guapai\n./export/cases.jsonl\n./home/.local/share/guapai/library.guapai\n"
      "./in/broken.json\n./in/case.json\n./in/changed.json\n./in/wrong.json\n");
  const auto named =
      support::runShell(directory.path(), "find . | grep -F -e 500103 -e 1390000 -e 639000; find tmp run -mindepth 1");
  EXPECT_EQ(named.out, "") << "no file is called by a number, and nothing temporary is left";
  EXPECT_THAT(said, HasSubstr("sample-x")) << "the program says something at all";
}

TEST_F(PersonalData, CanBeReadByItsUserAlone) {
  workARound();
  const auto open = support::runShell(
      directory.path(), "find home/.local export papers *.pdf *.jsonl *.xlsx b.guapai -perm /077 | LC_ALL=C sort");
  EXPECT_EQ(open.out, "");
}

/// Too much time of the processor ends the program in the middle of its work, by a signal that asks for a core file.
TEST_F(PersonalData, IsInNoCoreFile) {
  run("ulimit -c unlimited; ulimit -S -t 1; yes \"$(cat in/case.json)\" | $cli evaluate --jsonl - >/dev/null",
      128 + 24);
  EXPECT_EQ(support::runShell(directory.path(), "ls -A | LC_ALL=C sort").out, "home\nin\nrun\ntmp\n");
}

}  // namespace
}  // namespace guapai
