#include "cli/libraryunlocking.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backups/backupfolder.h"
#include "core/text.h"
#include "support/consolerun.h"
#include "support/protectedlibrary.h"
#include "support/samplecasefiles.h"

namespace guapai::cli {
namespace {

using support::Variable;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
namespace fs = std::filesystem;

constexpr const char* kVariable = "GUAPAI_PASSPHRASE";
const std::string kPassphrase = "caf\u00E9 马厩 电池";

class Unlocking : public testing::Test {
protected:
  Unlocking() {
    std::ofstream(directory / "a.json") << support::smallCase();
    std::ofstream(directory / "more.jsonl") << core::replaced(support::smallCase(), "示例中心", "示例乙") << '\n'
                                            << core::replaced(support::smallCase(), "示例中心", "示例丙") << '\n';
    EXPECT_EQ(run({"import", name("a.json")}).status, ExitStatus::Done);
    EXPECT_THAT(support::protect(library, kPassphrase), IsEmpty());
    support::forget(library);
  }
  ~Unlocking() override {
    if (fs::exists(library)) support::forget(library);
  }

  [[nodiscard]] std::string name(const std::string& file) const { return (directory / file).string(); }
  [[nodiscard]] support::ConsoleRun run(std::vector<std::string> arguments,
                                        const std::optional<std::vector<std::string>>& answers = std::nullopt) const {
    arguments.insert(arguments.begin() + 1, {"--library", library.string()});
    return support::runCli(arguments, {}, core::Date(2021, 10, 25), answers);
  }

  support::TemporaryDirectory directory;
  fs::path library = directory / "district.guapai";
};

TEST_F(Unlocking, TakesThePassphraseOfTheEnvironment) {
  const Variable variable(kVariable, kPassphrase);
  const auto listed = run({"list"}, std::vector<std::string>{});
  EXPECT_EQ(listed.status, ExitStatus::Done);
  EXPECT_THAT(listed.out, HasSubstr("示例中心"));
  EXPECT_THAT(listed.asked, IsEmpty());
}

TEST_F(Unlocking, TakesTheSameCharactersFromAnotherInputMethod) {
  const Variable variable(kVariable, "cafe\u0301 马厩 电池");
  EXPECT_EQ(run({"list"}).status, ExitStatus::Done);
}

TEST_F(Unlocking, AsksAtTheTerminalOnce) {
  const auto listed = run({"list"}, std::vector{kPassphrase});
  EXPECT_EQ(listed.status, ExitStatus::Done);
  EXPECT_THAT(listed.asked, ElementsAre("资料库“district.guapai”的口令（输入时不显示）："));
  support::forget(library);
  const auto refused = run({"list"}, std::vector{kPassphrase + "x", kPassphrase});
  EXPECT_EQ(refused.status, ExitStatus::BadInput);
  EXPECT_EQ(refused.asked.size(), 1U);
  EXPECT_EQ(run({"list"}, std::vector<std::string>{}).status, ExitStatus::BadInput) << "the input ends";
}

TEST_F(Unlocking, OfEveryCommandNeedsAPassphrase) {
  fs::copy_file(library, directory / "b.guapai");
  const std::string before = support::fileText(library);
  const auto filesBeside = [this] { return std::distance(fs::directory_iterator(directory.path()), {}); };
  const auto files = filesBeside();
  const std::vector<std::vector<std::string>> commands{{"list"},
                                                       {"board"},
                                                       {"verify"},
                                                       {"history"},
                                                       {"papers"},
                                                       {"papers", "--number", "1", "-o", name("1.pdf")},
                                                       {"export", "-o", name("all.jsonl")},
                                                       {"import", name("a.json")},
                                                       {"import", name("more.jsonl")},
                                                       {"backup", "-o", name("c.guapai")},
                                                       {"restore"},
                                                       {"restore", name("b.guapai")},
                                                       {"render", "--form", "annex4", "-o", name("4.pdf")},
                                                       {"render", "--form", "annex3", "-o", name("3.pdf")},
                                                       {"passphrase"},
                                                       {"passphrase", "--remove"}};
  for (const char* const given : {"", "caf\u00E9 马厩 电源", "short", "\xFF"}) {
    const Variable variable(kVariable, given);
    const std::string sentence = *given == '\0' ? "设有口令，请先输入口令" : "口令不对";
    for (const auto& command : commands) {
      const auto ended = run(command);
      EXPECT_EQ(ended.status, ExitStatus::BadInput) << command.front() << given;
      EXPECT_EQ(ended.out, "") << command.front();
      EXPECT_THAT(ended.err, AllOf(HasSubstr(sentence), HasSubstr("“district.guapai”"))) << command.front();
    }
  }
  EXPECT_EQ(support::fileText(library), before);
  EXPECT_EQ(filesBeside(), files) << "nothing new";
}

TEST_F(Unlocking, OfALibraryWithoutAPassphraseNeedsNone) {
  fs::remove(library);
  const Variable variable(kVariable, "what belongs to another one");
  EXPECT_EQ(run({"import", name("a.json")}).status, ExitStatus::Done);
  const auto listed = run({"list"}, std::vector<std::string>{});
  EXPECT_EQ(listed.status, ExitStatus::Done);
  EXPECT_THAT(listed.asked, IsEmpty());
}

/// The backups of a library that is damaged are what is left, and have the same passphrase.
TEST_F(Unlocking, FindsTheKeyInABackupWhereTheLibraryIsDamaged) {
  const Variable variable(kVariable, kPassphrase);
  EXPECT_EQ(run({"import", name("more.jsonl")}).status, ExitStatus::Done);
  const auto backups = backups::BackupFolder(library).all();
  ASSERT_EQ(backups.size(), 1U);
  support::forget(library);
  std::ofstream(library, std::ios::binary) << "torn";
  EXPECT_THAT(run({"restore"}).out, HasSubstr("1份案卷"));
  support::forget(backups.front().file);
  const auto restored = run({"restore", backups.front().file.filename().string()});
  EXPECT_EQ(restored.status, ExitStatus::Done) << restored.err;
  EXPECT_THAT(restored.err, HasSubstr("是这份备份当时的口令"));
  EXPECT_EQ(run({"verify"}).status, ExitStatus::Done);
}

TEST_F(Unlocking, AsksForTheKeyOfABackupFromElsewhereToo) {
  const fs::path other = directory / "other.guapai";
  EXPECT_EQ(support::runCli({"import", "--library", other.string(), name("a.json")}).status, ExitStatus::Done);
  support::protect(other, "口令是另外的一个");
  support::forget(other);
  const auto restored = run({"restore", other.string()}, std::vector<std::string>{kPassphrase, "口令是另外的一个"});
  EXPECT_EQ(restored.asked.size(), 2U);
  EXPECT_THAT(restored.asked.back(), HasSubstr("other.guapai"));
  EXPECT_EQ(restored.status, ExitStatus::Done) << restored.err;
}

TEST_F(Unlocking, StaysNeededAfterABackupInTheClearWasRestored) {
  const fs::path clear = directory / "clear.guapai";
  EXPECT_EQ(support::runCli({"import", "--library", clear.string(), name("a.json")}).status, ExitStatus::Done);
  const auto restored = run({"restore", clear.string()}, std::vector{kPassphrase});
  EXPECT_EQ(restored.status, ExitStatus::Done) << restored.err;
  support::forget(library);
  EXPECT_EQ(run({"list"}).status, ExitStatus::BadInput);
  EXPECT_EQ(run({"list"}, std::vector{kPassphrase}).status, ExitStatus::Done);
}

}  // namespace
}  // namespace guapai::cli
