#include "cli/libraryrestore.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backups/backupfolder.h"
#include "core/text.h"
#include "support/consolerun.h"
#include "support/protectedlibrary.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

using support::runCli;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
namespace fs = std::filesystem;

class Restore : public testing::Test {
protected:
  Restore() { import({"a"}); }

  [[nodiscard]] std::string name(const std::string& file) const { return (directory / file).string(); }
  /// Imports one file with a case for each center.
  support::ConsoleRun import(const std::vector<std::string>& centers) const {
    std::string lines;
    for (const std::string& center : centers)
      lines += core::replaced(support::smallCase(), "示例中心", "示例" + center) + "\n";
    std::ofstream(directory / "cases.jsonl") << lines;
    return runCli({"import", "--library", name("a.guapai"), name("cases.jsonl")});
  }
  [[nodiscard]] support::ConsoleRun run(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin() + 1, {"--library", name("a.guapai")});
    return runCli(arguments);
  }
  [[nodiscard]] std::vector<backups::Backup> backups() const {
    return backups::BackupFolder(directory / "a.guapai").all();
  }

  support::TemporaryDirectory directory;
};

TEST_F(Restore, GivesBackWhatWasBeforeManyCasesCame) {
  EXPECT_THAT(backups(), IsEmpty()) << "one case into a new library";
  import({"b"});
  EXPECT_THAT(backups(), IsEmpty()) << "one case";
  import({"c", "d"});
  ASSERT_EQ(backups().size(), 1U);
  const std::string backup = backups().front().file.filename().string();
  const auto listed = run({"restore"});
  EXPECT_THAT(listed.out, HasSubstr("导入前"));
  EXPECT_THAT(listed.out, testing::AllOf(HasSubstr("2份案卷"), Not(HasSubstr("0份"))));
  EXPECT_THAT(listed.out, HasSubstr("将丢掉此后的2处改动"));
  EXPECT_THAT(listed.err, HasSubstr("共1份自动备份"));

  const auto restored = run({"restore", backup});
  EXPECT_EQ(restored.status, ExitStatus::Done);
  EXPECT_THAT(restored.err, HasSubstr("已用备份恢复资料库"));
  EXPECT_THAT(run({"list"}).out, Not(HasSubstr("示例c")));
  EXPECT_THAT(run({"list"}).out, HasSubstr("示例b"));
  EXPECT_EQ(run({"verify"}).status, ExitStatus::Done);
  EXPECT_EQ(backups().size(), 2U);
  EXPECT_THAT(run({"restore"}).out, HasSubstr("此后的改动不详")) << "of what was given up";
}

TEST_F(Restore, IsNotedWithThePersonWhoDidIt) {
  import({"b"});
  ASSERT_EQ(run({"backup", "-o", name("copy.guapai")}).status, ExitStatus::Done);
  import({"c"});
  const support::Variable person("GUAPAI_PERSON", "示例甲");
  ASSERT_EQ(run({"restore", name("copy.guapai")}).status, ExitStatus::Done);
  const std::string history = run({"history"}).out;
  const std::string act = history.substr(0, history.find('\n'));
  EXPECT_THAT(act, HasSubstr("从备份恢复"));
  EXPECT_THAT(act, HasSubstr("示例甲"));
  EXPECT_THAT(act, HasSubstr("copy.guapai"));
}

TEST_F(Restore, TakesAnyFile) {
  EXPECT_EQ(run({"backup", "-o", name("copy.guapai")}).status, ExitStatus::Done);
  import({"b"});
  fs::remove(directory / "a.guapai");
  EXPECT_EQ(run({"restore", name("copy.guapai")}).status, ExitStatus::Done);
  EXPECT_EQ(run({"verify"}).status, ExitStatus::Done);
  EXPECT_EQ(run({"restore", name("none.guapai")}).status, ExitStatus::BadInput);
  const auto refused = run({"restore", name("cases.jsonl")});
  EXPECT_EQ(refused.status, ExitStatus::BadInput);
  EXPECT_THAT(refused.err, HasSubstr("没有恢复"));
}

TEST_F(Restore, KeepsADamagedLibrary) {
  EXPECT_EQ(run({"backup", "-o", name("copy.guapai")}).status, ExitStatus::Done);
  std::ofstream(directory / "a.guapai", std::ios::binary) << "torn";
  EXPECT_EQ(run({"restore"}).status, ExitStatus::Done) << "the list needs no library";
  const auto restored = run({"restore", name("copy.guapai")});
  EXPECT_EQ(restored.status, ExitStatus::Done);
  EXPECT_THAT(restored.err, HasSubstr("原来的资料库已损坏，另存为"));
  EXPECT_EQ(run({"verify"}).status, ExitStatus::Done);
}

TEST_F(Restore, IsNotNeededToSeeThatAnEarlierCopyCameBack) {
  fs::copy_file(directory / "a.guapai", directory / "earlier.guapai");
  import({"b"});
  import({"c", "d"});
  fs::copy_file(directory / "earlier.guapai", directory / "a.guapai", fs::copy_options::overwrite_existing);
  const auto verified = run({"verify"});
  EXPECT_EQ(verified.status, ExitStatus::BadNews);
  EXPECT_THAT(verified.out, HasSubstr("没有接着备份"));
}

TEST_F(Restore, KnowsTheBackupsOfALibraryThatIsGone) {
  import({"b", "c"});
  fs::remove(directory / "a.guapai");
  import({"x"});
  EXPECT_THAT(backups(), IsEmpty()) << "they are set aside";
  EXPECT_EQ(run({"verify"}).status, ExitStatus::Done);
}

TEST_F(Restore, OfNothingIsSaidWhereNoBackupCouldBeMade) {
  std::ofstream(backups::BackupFolder(directory / "a.guapai").path()) << "in the way";
  const auto imported = import({"b", "c"});
  EXPECT_EQ(imported.status, ExitStatus::Done);
  EXPECT_THAT(imported.err, HasSubstr("没有先做备份"));
}

}  // namespace
}  // namespace guapai::cli
