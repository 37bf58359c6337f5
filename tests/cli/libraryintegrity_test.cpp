#include "cli/libraryintegrity.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.h"
#include "papers/printedhead.h"
#include "storage/backup.h"
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
  [[nodiscard]] support::ConsoleRun verifyHead(const std::string& text, const std::string& file = "a.guapai") const {
    return runCli({"verify", "--library", name(file), "--head", text});
  }
  /// The head that a paper would show that is issued now.
  [[nodiscard]] std::string printedNow() const {
    const papers::PrintedHead head = papers::printedHead(storage::trailHeadOf(directory / "a.guapai"));
    return std::to_string(head.entry) + " " + papers::groupedDigits(head);
  }
  void importAnother() const {
    std::ofstream(directory / "b.json") << core::replaced(support::smallCase(), "示例中心", "示例二中心");
    EXPECT_EQ(runCli({"import", "--library", name("a.guapai"), name("b.json")}).status, ExitStatus::Done);
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
  EXPECT_EQ(run.out, "资料库完好：1份案卷，内容与封存时一致。\n");
  EXPECT_EQ(run.err, "");
}

TEST_F(Integrity, IsMissedWithThePlaceAndTheWayOut) {
  tamper("UPDATE answer SET value = 'x' WHERE field = 'center.name'");
  const auto run = verify();
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  EXPECT_THAT(run.out, HasSubstr("的内容与保存时不一致"));
  EXPECT_THAT(run.err, HasSubstr("共1处"));
}

TEST_F(Integrity, HasTheHeadThatAPaperShows) {
  const std::string printed = printedNow();
  importAnother();
  const auto run = verifyHead(printed);
  EXPECT_EQ(run.status, ExitStatus::Done);
  EXPECT_EQ(run.out, verify().out);
  EXPECT_EQ(run.err, "");
}

TEST_F(Integrity, LacksTheHeadOfAPaperBehindAnEarlierCopy) {
  std::filesystem::copy_file(directory / "a.guapai", directory / "earlier.guapai");
  importAnother();
  const std::string printed = printedNow();
  EXPECT_EQ(verify("earlier.guapai").status, ExitStatus::Done) << "it is true in itself";
  const auto run = verifyHead(printed, "earlier.guapai");
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  EXPECT_THAT(run.out, HasSubstr("没有第" + printed.substr(0, printed.find(' ')) + "条"));
  EXPECT_EQ(run.err, "");
}

TEST_F(Integrity, LacksTheHeadOfAPaperOfAnotherLibrary) {
  const std::string printed = printedNow();
  EXPECT_EQ(runCli({"import", "--library", name("other.guapai"), name("a.json")}).status, ExitStatus::Done);
  const auto run = verifyHead(printed, "other.guapai");
  EXPECT_EQ(run.status, ExitStatus::BadNews);
  EXPECT_THAT(run.out, HasSubstr("第" + printed.substr(0, printed.find(' ')) + "条的校验码"));
}

TEST_F(Integrity, IsNotLookedAtForATextThatIsNoHead) {
  for (const char* const text : {"128", "3f9a-04c2-77de-10b5", "128 3f9a"}) {
    const auto run = verifyHead(text);
    EXPECT_EQ(run.status, ExitStatus::BadInput) << text;
    EXPECT_EQ(run.out, "") << text;
    EXPECT_THAT(run.err, HasSubstr("--head")) << text;
  }
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
