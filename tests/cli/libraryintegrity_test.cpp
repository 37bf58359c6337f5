#include "cli/libraryintegrity.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "storage/database.h"
#include "support/consolerun.h"
#include "support/samplecasefiles.h"
#include "support/temporarydirectory.h"

namespace guapai::cli {
namespace {

using storage::Database;
using support::runCli;
using testing::HasSubstr;

class Integrity : public testing::Test {
protected:
  Integrity() {
    std::ofstream(directory / "a.json") << support::smallCase();
    EXPECT_EQ(runCli({"import", "--library", name("a.guapai"), name("a.json")}).status, ExitStatus::Done);
  }

  [[nodiscard]] std::string name(const std::string& file) const { return (directory / file).string(); }
  [[nodiscard]] support::ConsoleRun verify(const std::string& file = "a.guapai") const {
    return runCli({"verify", "--library", name(file)});
  }
  void tamper(const char* sql) const {
    Database(directory / "a.guapai", Database::Access::ReadWrite, std::chrono::milliseconds(0))
        .execute(QString::fromUtf8(sql));
  }

  support::TemporaryDirectory directory;
};

TEST_F(Integrity, IsSaidInALine) {
  const auto run = verify();
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_EQ(run.out, "资料库完好：1份案卷、0份已印发的附件，内容与封存时一致。\n");
  EXPECT_EQ(run.err, "");
}

TEST_F(Integrity, IsMissedWithThePlaceAndTheWayOut) {
  tamper("UPDATE answer SET value = 'x' WHERE field = 'center.name'");
  const auto run = verify();
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  EXPECT_THAT(run.out, HasSubstr("的内容与保存时不一致"));
  EXPECT_THAT(run.err, HasSubstr("共1处"));
}

TEST_F(Integrity, OfTheEndIsLookedAtByEveryCommand) {
  tamper("UPDATE seal_head SET entry = entry + 1");
  const auto run = runCli({"list", "--library", name("a.guapai")});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_THAT(run.err, HasSubstr("guapai-cli verify"));
  EXPECT_EQ(verify().status, ExitStatus::BadNews);
}

TEST_F(Integrity, OfAnotherSchemaIsBadNewsToo) {
  tamper("CREATE TABLE note (text TEXT)");
  const auto run = verify();
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  EXPECT_THAT(run.err, HasSubstr("table note"));
  EXPECT_EQ(runCli({"list", "--library", name("a.guapai")}).status, ExitStatus::BadInput);
}

TEST_F(Integrity, IsNoQuestionForAnotherFile) {
  EXPECT_EQ(verify("a.json").status, ExitStatus::BadInput);
  EXPECT_EQ(verify("none.guapai").status, ExitStatus::BadInput);
}

TEST_F(Integrity, GoesIntoTheBackup) {
  const auto run = runCli({"backup", "--library", name("a.guapai"), "-o", name("b.guapai")});
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_EQ(run.err, "已备份到：" + name("b.guapai") + "\n");
  EXPECT_EQ(verify("b.guapai").status, ExitStatus::Done);
  EXPECT_EQ(runCli({"backup", "--library", name("a.guapai"), "-o", name("b.guapai")}).status, ExitStatus::BadInput);
  EXPECT_EQ(runCli({"backup", "--library", name("a.guapai"), "-o", name("a.guapai")}).status, ExitStatus::BadInput);
}

TEST_F(Integrity, OfADamagedLibraryIsSaidWhenItIsBackedUp) {
  tamper("UPDATE answer SET value = 'x' WHERE field = 'center.name'");
  const auto run = runCli({"backup", "--library", name("a.guapai"), "-o", name("b.guapai")});
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  EXPECT_THAT(run.err, HasSubstr("的内容与保存时不一致"));
  EXPECT_TRUE(std::filesystem::exists(directory / "b.guapai"));
}

}  // namespace
}  // namespace guapai::cli
