// What the built program writes and reads, with the system in its way: closed streams, limits, names that are no text,
// outputs that are inputs. Whatever happens, it ends by itself with a status of the contract and a sentence.
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/resources.h"
#include "support/shell.h"
#include "support/temporarydirectory.h"

namespace guapai {
namespace {

using support::fileText;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Outputs : public testing::Test {
protected:
  ~Outputs() override {
    // Qt does not find what has a name that is no text.
    std::error_code ignored;
    std::filesystem::remove_all(directory.path(), ignored);
  }
  Outputs() {
    EXPECT_EQ(run("$cli import --library d.guapai $samples/center-01.json $samples/center-02.json").status, 0);
  }

  [[nodiscard]] support::ShellRun run(const std::string& line) const {
    return support::runShell(directory.path(), line);
  }
  /// The line ends so, and says this on standard error.
  void expect(const std::string& line, int status, const std::string& said) const {
    const auto ended = run(line);
    EXPECT_EQ(ended.status, status) << line << '\n' << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(said)) << line;
  }
  [[nodiscard]] std::string text(const std::string& name) const { return fileText(directory / name); }

  support::TemporaryDirectory directory;
};

TEST_F(Outputs, OfACommandMustGoSomewhere) {
  for (const char* command : {"list --library d.guapai", "board --library d.guapai", "papers --library d.guapai",
                              "evaluate $samples/center-01.json", "check --json $samples/center-01.json", "--help"}) {
    for (const char* closed : {">/dev/full", ">&-"}) expect(std::string("$cli ") + command + closed, 3, "标准输出");
  }
  expect("mkfifo p; (true <p) & exec 4>p; wait $!; $cli list --library d.guapai >&4", 3, "标准输出");
}

TEST_F(Outputs, ThatAreNotAskedForNeedNoPlace) {
  expect("$cli import --library d.guapai $samples/center-03.json >&-", 0, "已收入1份案卷");
  expect("$cli export --library d.guapai -o all.jsonl >&- <&-", 0, "已导出3份案卷");
  EXPECT_THAT(text("all.jsonl"), testing::StartsWith("{\"format\":\"guapai.case/1\""));
}

TEST_F(Outputs, NeverReplaceTheLibrary) {
  const std::string before = text("d.guapai");
  EXPECT_EQ(
      run("ln d.guapai hard.pdf; ln -s d.guapai soft.pdf; mkdir out export; ln -s ../d.guapai out/sample-01-1.pdf;"
          "ln -s ../d.guapai export/cases.jsonl; $cli render --library d.guapai --form annex4 --center sample-02 "
          "--issue -o 1.pdf")
          .status,
      0);
  const std::string issued = text("d.guapai");
  for (const char* command :
       {"export", "papers --number 1", "render --form annex4 --center sample-01", "render --form annex3",
        "render --form annex4 --center sample-01 --issue", "render --form annex4 --issue --bound"})
    expect(std::string("$cli ") + command + " --library d.guapai -o d.guapai", 2, "是资料库");
  for (const char* name : {"./out/../d.guapai", "hard.pdf", "soft.pdf", "d.guapai-journal"}) {
    expect(std::string("$cli export --library d.guapai -o ") + name, 2, "是资料库");
    expect(std::string("$cli render --form annex4 $samples/center-01.json -o ") + name, 2, "是资料库");
  }
  expect("$cli export --library d.guapai -o export/", 2, "是资料库");
  expect("$cli render --library d.guapai --form annex4 --issue -o out/", 2, "是资料库");
  EXPECT_EQ(run("ln d.guapai hard.xlsx; ln -s d.guapai soft.xlsx").status, 0);
  for (const char* command : {"list", "board", "report"})
    for (const char* name : {"hard.xlsx", "soft.xlsx"})
      expect(std::string("$cli ") + command + " --library d.guapai -o " + name, 2, "是资料库");
  expect("$cli template -o hard.xlsx", 2, "是资料库");
  EXPECT_EQ(text("d.guapai"), issued);
  EXPECT_NE(text("d.guapai"), before);
}

TEST_F(Outputs, NeverReplaceTheirInput) {
  EXPECT_EQ(run("cp $samples/center-01.json c.json; ln c.json hard.pdf; ln -s c.json soft.pdf; mkdir in;"
                "cp $samples/center-01.json in/a.pdf")
                .status,
            0);
  const std::string before = text("c.json");
  for (const char* name : {"c.json", "./c.json", "hard.pdf", "soft.pdf"}) {
    expect(std::string("$cli render --form annex4 c.json -o ") + name, 2, "就是要读取的文件");
    expect(std::string("$cli render --form annex4 - <c.json -o ") + name, 2, "就是要读取的文件");
  }
  expect("$cli render --form annex4 in/a.pdf -o in/", 2, "就是要读取的文件");
  EXPECT_EQ(text("c.json"), before);
  EXPECT_EQ(text("in/a.pdf"), before);
  EXPECT_EQ(text("hard.pdf"), before);
}

TEST_F(Outputs, NeverReplaceAPlanThatTheCaseNames) {
  std::ofstream(directory / "c.json") << R"({"format":"guapai.case/1","center":{"name":"示例","kind":"community"},)"
                                      << R"("information":{"floor_plan":[{"file":"plan.pdf"}]}})";
  std::ofstream(directory / "plan.pdf") << "a plan";
  expect("$cli render --form annex2 c.json -o plan.pdf", 2, "就是要读取的文件");
  EXPECT_EQ(text("plan.pdf"), "a plan");
}

TEST_F(Outputs, ThatCannotBeUseNoNumber) {
  const std::string issue = "$cli render --library d.guapai --center sample-01 --form annex4 --issue -o ";
  const auto ended = run("mkdir -p out/sample-01-1.pdf; " + issue + "out/");
  EXPECT_EQ(ended.status, 3);
  EXPECT_THAT(ended.err, AllOf(HasSubstr("有同名的文件夹"), Not(HasSubstr("已经印发"))));
  expect(issue + "none/a.pdf", 3, "文件夹不存在，文件没有写出：none。");
  EXPECT_EQ(run("$cli papers --library d.guapai --number 1 -o taken.pdf").status, 1) << "nothing was issued";
}

TEST_F(Outputs, GoToNamesThatAreNoText) {
  const auto ended = run(R"(e=$(printf 'd\351p\377'); $cli import --library "$e.guapai" $samples/center-01.json &&
      $cli list --library "$e.guapai" --json && $cli export --library "$e.guapai" -o "$e.jsonl" &&
      $cli export --library "$e.guapai" -o "$e/" && cp $samples/center-01.json "$e.json" &&
      $cli check --json "$e.json" && $cli render --form annex4 -o "$e.pdf" "$e.json" && mkdir papers &&
      $cli render --form annex4 -o papers/ "$e.json" &&
      $cli render --library "$e.guapai" --form annex4 --issue -o "$e/" &&
      GUAPAI_LIBRARY="$e.guapai" $cli papers --number 1 -o "$e-1.pdf" &&
      $cli list --library "$e.guapai" -o "$e.xlsx" && ls -d "$e.xlsx" "$e.guapai" "$e.jsonl" "$e/cases.jsonl" \
      "$e.pdf" "papers/$e.pdf" "$e/sample-01-1.pdf" "$e-1.pdf" >/dev/null && ls | wc -l)");
  EXPECT_EQ(ended.status, 0) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("\n9\n")) << "no other names are there";
  EXPECT_THAT(ended.out, HasSubstr("d\uFFFDp\uFFFD.json")) << "in JSON it is text all the same";
}

TEST_F(Outputs, LieInAHomeFolderThatIsNoText) {
  const auto ended =
      run(R"(h=$(printf 'h\377'); export XDG_DATA_HOME=; HOME="$PWD/$h" $cli import $samples/center-01.json &&
      HOME="$PWD/$h" $cli list --json && ls "$h/.local/share/guapai/library.guapai" >/dev/null && ls | wc -l)");
  EXPECT_EQ(ended.status, 0) << ended.err;
  EXPECT_THAT(ended.out, testing::EndsWith("\n2\n")) << "no other folder is there";
}

TEST_F(Outputs, NeedNoDisplayWhateverIsSaidAboutOne) {
  std::ofstream(directory / "c.json") << R"({"format":"guapai.case/1","center":{"name":"示例","kind":"community"},)"
                                      << R"("information":{"floor_plan":[{"file":"plan.png"}]}})";
  const std::string render = "$cli render --form annex2 --on 2021-11-30 c.json -o ";
  EXPECT_EQ(run("cp $samples/plans/center-02-1.png plan.png; " + render + "plain.pdf").status, 0);
  for (const char* said : {"xcb", "wayland", "minimal"}) {
    expect(std::string("QT_QPA_PLATFORM=") + said + " DISPLAY= " + render + "a.pdf", 0, "");
    EXPECT_TRUE(text("a.pdf") == text("plain.pdf")) << said;
    expect(render + "b.pdf -platform " + said, 2, "没有选项 -platform");
  }
  EXPECT_FALSE(std::filesystem::exists(directory / "b.pdf"));
}

TEST_F(Outputs, AreRefusedWhereAFileMayNotGrow) {
  EXPECT_EQ(run("$cli export --library d.guapai -o all.jsonl").status, 0);
  const std::string before = text("d.guapai");
  const std::string exported = text("all.jsonl");
  expect("ulimit -f 1; $cli export --library d.guapai -o all.jsonl", 3, "all.jsonl");
  expect("ulimit -f 1; $cli render --form annex4 $samples/center-01.json -o a.pdf", 3, "a.pdf");
  expect("ulimit -f 1; $cli import --library d.guapai $samples/center-04.json", 3, "d.guapai");
  EXPECT_EQ(text("all.jsonl"), exported);
  EXPECT_EQ(text("d.guapai"), before);
  EXPECT_EQ(run("$cli list --library d.guapai --json | wc -l").out, "2\n");
}

class Inputs : public Outputs {};

TEST_F(Inputs, ThatCannotBeReadAreToldSo) {
  for (const char* command : {"evaluate", "check", "render --form annex4 -o a.pdf", "import --library d.guapai"}) {
    expect(std::string("$cli ") + command + " /proc/self/mem", 2, "读取文件时出错：/proc/self/mem");
    expect(std::string("$cli ") + command + " - <&-", 2, "读取文件时出错：标准输入");
    expect(std::string("$cli ") + command + " .", 2, "这是文件夹，不是文件");
  }
  expect("$cli list --library /proc/self/mem", 2, "读取文件时出错");
  expect("$cli list --library .", 2, "这是文件夹，不是文件");
}

TEST_F(Inputs, HaveALimit) {
  for (const char* command : {"evaluate", "check", "evaluate --jsonl", "import --library d.guapai"}) {
    expect(std::string("$cli ") + command + " /dev/zero", 2, "文件太大");
    expect(std::string("head -c 20000000 /dev/zero | tr '\\0' ' ' | $cli ") + command + " -", 2, "文件太大");
  }
}

TEST_F(Inputs, AreNotRepeatedWhereTheyNameAPerson) {
  std::ofstream(directory / "c.json") << R"({"format":"guapai.case/1","500103199001011234":1,)"
                                      << R"("center":{"name":"示例","kind":"community","50010319900101123X":{}}})";
  for (const char* command : {"evaluate", "check", "check --json", "import --library d.guapai"}) {
    const auto ended = run(std::string("$cli ") + command + " c.json");
    EXPECT_THAT(ended.out + ended.err, AllOf(HasSubstr("/***"), Not(HasSubstr("5001031990")))) << command;
  }
}

TEST_F(Inputs, NameNoFileByAPerson) {
  std::ofstream(directory / "c.json") << R"({"format":"guapai.case/1","center":{"id":"500103199001011234",)"
                                      << R"("name":"示例","kind":"community"}})";
  const auto ended =
      run("$cli import --library p.guapai c.json; $cli render --library p.guapai --form annex4 -o out/;"
          "$cli export --library p.guapai -o out/; find out p.guapai");
  EXPECT_EQ(ended.status, 0);
  EXPECT_THAT(ended.out, AllOf(HasSubstr("out/case-1-1.pdf"), Not(HasSubstr("5001031990"))));
  EXPECT_THAT(ended.err, Not(HasSubstr("5001031990")));
}

TEST_F(Inputs, ThatArePdfsSayWhyTheyDoNotComeIn) {
  EXPECT_EQ(
      run("$cli render --form annex4 $samples/center-03.json -o a.pdf; { echo From: x; cat a.pdf; } >b.pdf").status, 0);
  expect("$cli import --library d.guapai b.pdf", 2, "开头前面有多余的文字");
}

}  // namespace
}  // namespace guapai
