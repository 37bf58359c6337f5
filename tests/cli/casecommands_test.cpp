#include "cli/casecommands.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/consolerun.h"
#include "support/district.h"
#include "support/filledentry.h"
#include "support/pictures.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"
#include "transfer/entrybook.h"

namespace guapai::cli {
namespace {

using nlohmann::json;
using support::fileText;
using support::runCli;
using support::smallCase;
using testing::HasSubstr;
using testing::StartsWith;

class LibraryCommands : public testing::Test {
protected:
  [[nodiscard]] std::string name(const std::string& file) const { return (directory / file).string(); }
  std::string written(const std::string& file, const std::string& text) const {
    std::ofstream(directory / file, std::ios::binary) << text;
    return name(file);
  }
  [[nodiscard]] support::ConsoleRun import(const std::vector<std::string>& files) const {
    std::vector<std::string> arguments{"import", "--library", name("library.guapai")};
    arguments.insert(arguments.end(), files.begin(), files.end());
    return runCli(arguments);
  }
  [[nodiscard]] std::string exported() const {
    EXPECT_EQ(runCli({"export", "--library", name("library.guapai"), "-o", name("out.jsonl")}).status,
              ExitStatus::Done);
    return fileText(directory / "out.jsonl");
  }
  /// Names of the files in the folder.
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(directory.path()))
      found.push_back(entry.path().filename().string());
    std::ranges::sort(found);
    return found;
  }

  support::TemporaryDirectory directory;
};

TEST_F(LibraryCommands, ImportMakesNoLibraryBesideAJournal) {
  std::string journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
  journal.resize(512);
  written("library.guapai-journal", journal);
  const auto refused = import({written("a.json", smallCase())});
  EXPECT_EQ(refused.status, ExitStatus::BadInput);
  EXPECT_THAT(refused.err, HasSubstr("library.guapai-journal"));
  EXPECT_THAT(files(), testing::ElementsAre("a.json", "library.guapai-journal"));
}

TEST_F(LibraryCommands, ImportTakesAWorkbookOrNothingOfIt) {
  const auto book = transfer::entryBook(*support::definitions(), core::Date(2021, 10, 20));
  support::Entries entries{{"guapai__center__name", {{"示例中心"}}},
                           {"guapai__center__kind", {{"社区卫生服务中心"}}},
                           {"guapai__application__annual_visits", {{"许多"}}}};
  const auto refused = import({written("a.xlsx", support::filledWorkbook(book, entries))});
  EXPECT_EQ(refused.status, ExitStatus::BadInput);
  EXPECT_THAT(refused.err, StartsWith(name("a.xlsx") + ":1: /application/annual_visits: 附件4!"));
  EXPECT_THAT(files(), testing::ElementsAre("a.xlsx")) << "no library was begun";
  entries["guapai__application__annual_visits"] = {{151906.0}};
  const auto taken = import({written("b.xlsx", support::filledWorkbook(book, entries))});
  EXPECT_EQ(taken.status, ExitStatus::Done);
  EXPECT_EQ(exported(), smallCase(R"(,"application":{"annual_visits":151906})") + "\n");
}

TEST_F(LibraryCommands, ImportTakesALedgerAndRemembersItsColumns) {
  const std::string ledger = written("a.csv", "机构名称,诊疗量\n示例镇卫生院,151906\n");
  const auto refused = import({ledger});
  EXPECT_EQ(refused.status, ExitStatus::BadInput);
  EXPECT_THAT(refused.err, StartsWith(ledger + ":1: : B1：“诊疗量”不是表上的名称"));
  EXPECT_THAT(files(), testing::ElementsAre("a.csv")) << "no library was begun";

  const std::string columns = written("columns.json", R"({"诊疗量": "application.annual_visits"})");
  EXPECT_EQ(import({"--columns", columns, ledger}).status, ExitStatus::Done);
  EXPECT_THAT(exported(), HasSubstr(R"("annual_visits":151906)"));
  written("a.csv", "机构名称,诊疗量\n示例镇卫生院,2\n");
  EXPECT_EQ(import({ledger}).status, ExitStatus::Done) << "the library knows the columns";
  EXPECT_THAT(exported(), HasSubstr(R"("annual_visits":2)"));
}

TEST_F(LibraryCommands, ImportBeginsALibraryAndAddsToIt) {
  const auto first = import({written("a.json", smallCase())});
  EXPECT_EQ(first.status, ExitStatus::Done);
  EXPECT_EQ(first.out, "");
  EXPECT_EQ(first.err, "已收入1份案卷\n");
  EXPECT_EQ(import({written("b.jsonl", smallCase(R"(,"round":2)") + "\n")}).status, ExitStatus::Done);
  EXPECT_EQ(exported(), smallCase() + "\n" +
                            R"({"format":"guapai.case/1","round":2,"center":{"name":"示例中心","kind":"community"}})" +
                            "\n");
}

TEST_F(LibraryCommands, AreInTheHistoryWithWhoUsedThem) {
  setenv("GUAPAI_PERSON", "示例甲", 1);
  (void)import({written("a.json", smallCase())});
  (void)exported();
  unsetenv("GUAPAI_PERSON");
  const auto history = runCli({"history", "--library", name("library.guapai")});
  EXPECT_EQ(history.status, ExitStatus::Done);
  EXPECT_EQ(history.err, "");
  const auto lines = support::linesOf(history.out);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_THAT(lines[0], testing::AllOf(HasSubstr("示例甲（"), HasSubstr("导出案卷   → 1份")));
  EXPECT_THAT(lines[1], HasSubstr("导入案卷   → 1份"));
  EXPECT_THAT(lines[2], testing::AllOf(HasSubstr("新建案卷"), HasSubstr("第1次")));
}

TEST_F(LibraryCommands, ImportUpdatesTheCaseOfTheSameCenterAndRound) {
  (void)import({written("a.json", smallCase())});
  (void)import({written("a.json", smallCase(R"(,"records":{"accidents":[]})"))});
  EXPECT_EQ(exported(), smallCase(R"(,"records":{"accidents":[]})") + "\n");
}

TEST_F(LibraryCommands, ImportTakesAllFilesOrNone) {
  const std::string good = written("good.json", smallCase());
  const std::string bad = written("bad.json", smallCase(R"(,"round":0)"));
  const auto refused = import({good, bad});
  EXPECT_EQ(refused.status, ExitStatus::BadInput);
  EXPECT_EQ(refused.err, bad + ":1: /round: 超出范围，应在1到1000000000000之间\n");
  EXPECT_THAT(files(), testing::ElementsAre("bad.json", "good.json"));

  (void)import({good});
  const std::string before = fileText(directory / "library.guapai");
  EXPECT_EQ(import({written("other.json", smallCase(R"(,"round":2)")), bad}).status, ExitStatus::BadInput);
  EXPECT_EQ(fileText(directory / "library.guapai"), before);
}

TEST_F(LibraryCommands, ImportRefusesACaseThatComesTwice) {
  const auto refused = import({written("a.json", smallCase()), written("b.json", smallCase())});
  EXPECT_EQ(refused.status, ExitStatus::BadInput);
  EXPECT_THAT(refused.err, StartsWith(name("b.json") + ":1: /center: 同一机构的同一次申请"));
  EXPECT_THAT(refused.err, HasSubstr(name("a.json") + "第1行"));
}

TEST_F(LibraryCommands, ImportRefusesAFileThatIsNoLibrary) {
  written("library.guapai", "not a library at all");
  EXPECT_EQ(import({written("a.json", smallCase())}).status, ExitStatus::BadInput);
  EXPECT_EQ(fileText(directory / "library.guapai"), "not a library at all");
}

TEST_F(LibraryCommands, ExportGivesTheSameBytesAfterAnImport) {
  std::vector<std::string> samples;
  for (const auto& file : support::filesOf("resources/sample", ".json")) samples.push_back(file.string());
  EXPECT_EQ(import(samples).status, ExitStatus::Done);
  const std::string first = exported();
  std::filesystem::remove(directory / "library.guapai");
  EXPECT_EQ(import({name("out.jsonl")}).status, ExitStatus::Done);
  EXPECT_EQ(exported(), first);
}

TEST_F(LibraryCommands, ExportMakesAFolderWhereOneIsNamed) {
  (void)import({written("a.json", smallCase())});
  EXPECT_EQ(runCli({"export", "--library", name("library.guapai"), "-o", name("district/")}).status, ExitStatus::Done);
  EXPECT_EQ(fileText(directory / "district" / "cases.jsonl"), smallCase() + "\n");
}

TEST_F(LibraryCommands, FilesOfACaseComeAndGoWithIt) {
  const std::string text = smallCase(R"(,"information":{"floor_plan":[{"file":"1.png"},{"file":"2.png"}]})");
  (void)written("1.png", support::png(support::plan(8, 4)));
  const auto run = import({written("a.json", text)});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_THAT(run.err, HasSubstr("/information/floor_plan/1/file: 没有找到文件“2.png”"));
  EXPECT_THAT(run.err, HasSubstr("已收入1份案卷"));
  EXPECT_EQ(exported(), text + "\n") << "one file holds the cases as they are";
  EXPECT_EQ(runCli({"export", "--library", name("library.guapai"), "-o", name("folder/")}).status, ExitStatus::Done);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(directory / "folder/files"), {}), 1);
}

TEST_F(LibraryCommands, ExportIsTheSystemsFailureWhereItMayNotWrite) {
  (void)import({written("a.json", smallCase())});
  const auto run = runCli({"export", "--library", name("library.guapai"), "-o", name("none/out.jsonl")});
  EXPECT_EQ(run.status, ExitStatus::SystemFailed);
  EXPECT_THAT(run.err, StartsWith("文件夹不存在，文件没有写出：none。"));
}

TEST_F(LibraryCommands, ListNamesInstitutionsStageAndOutcome) {
  (void)import({written("a.json", smallCase(R"(,"application":{"applied_on":"2021-09-15"})"))});
  const auto table = runCli({"list", "--library", name("library.guapai")});
  EXPECT_EQ(table.status, ExitStatus::Done);
  EXPECT_THAT(table.out, HasSubstr("已申请      —           待核（据申报）        第1次     示例中心\n"));
  const auto lines = runCli({"list", "--json", "--library", name("library.guapai")});
  EXPECT_EQ(json::parse(lines.out),
            json::parse(R"({"format":"guapai.list/1","center_id":"示例中心","round":1,"center":"示例中心",
                            "stage":"applied","stage_since":"2021-09-15",
                            "decision":null,"decided_on":null,"outcome":"undetermined","basis":"declared",
                            "distance":null})"));
}

TEST_F(LibraryCommands, ListTellsWhatTheCommissionDecided) {
  (void)import({written("a.json", smallCase(R"(,"progress":{"acceptances":[
      {"decision":"accepted","decided_on":"2021-10-25"}]})"))});
  const auto lines = runCli({"list", "--json", "--library", name("library.guapai")});
  EXPECT_EQ(json::parse(lines.out).at("decision"), "accepted");
  EXPECT_EQ(json::parse(lines.out).at("decided_on"), "2021-10-25");
  EXPECT_EQ(json::parse(lines.out).at("outcome"), "undetermined") << "what is computed stays what it is";
  EXPECT_THAT(runCli({"list", "--library", name("library.guapai")}).out, HasSubstr("验收合格    待核（据申报）"));
}

TEST_F(LibraryCommands, AreRefusedWhereThereIsNoLibrary) {
  for (const char* command : {"list", "export"}) {
    std::vector<std::string> arguments{command, "--library", name("none.guapai")};
    if (std::string(command) == "export") arguments.insert(arguments.end(), {"-o", name("out.jsonl")});
    EXPECT_EQ(runCli(arguments).status, ExitStatus::BadInput);
    EXPECT_THAT(files(), testing::IsEmpty());
  }
}

}  // namespace
}  // namespace guapai::cli
