#include "cli/passphrasecommand.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/consolerun.h"
#include "support/protectedlibrary.h"
#include "support/samplecasefiles.h"

namespace guapai::cli {
namespace {

using support::Variable;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
namespace fs = std::filesystem;

const std::string kFirst = "正确 马厩 电池";
const std::string kSecond = "another correct horse";

class PassphraseCommand : public testing::Test {
protected:
  PassphraseCommand() {
    std::ofstream(directory / "a.json") << support::smallCase();
    EXPECT_EQ(run({"import", (directory / "a.json").string()}).status, ExitStatus::Done);
  }
  ~PassphraseCommand() override { support::forget(library); }

  /// Runs a command as a program that has just begun.
  [[nodiscard]] support::ConsoleRun run(std::vector<std::string> arguments,
                                        const std::optional<std::vector<std::string>>& answers = std::nullopt) const {
    if (fs::exists(library)) support::forget(library);
    arguments.insert(arguments.begin() + 1, {"--library", library.string()});
    return support::runCli(arguments, {}, core::Date(2021, 10, 25), answers);
  }
  [[nodiscard]] bool opensWith(const std::string& passphrase) const {
    const Variable variable("GUAPAI_PASSPHRASE", passphrase);
    return run({"verify"}).status == ExitStatus::Done;
  }
  [[nodiscard]] bool isProtected() const { return !storage::keyNameOf(library).empty(); }

  support::TemporaryDirectory directory;
  fs::path library = directory / "district.guapai";
};

TEST_F(PassphraseCommand, SetsChangesAndRemovesWithWhatTheEnvironmentSays) {
  {
    const Variable set("GUAPAI_NEW_PASSPHRASE", kFirst);
    const auto ended = run({"passphrase"});
    EXPECT_EQ(ended.status, ExitStatus::Done) << ended.err;
    EXPECT_EQ(ended.out, "");
    EXPECT_THAT(ended.err, HasSubstr("已设置口令"));
    EXPECT_THAT(ended.err, HasSubstr("任何人都无法恢复"));
  }
  EXPECT_TRUE(opensWith(kFirst));
  {
    const Variable present("GUAPAI_PASSPHRASE", kFirst);
    const Variable change("GUAPAI_NEW_PASSPHRASE", kSecond);
    const auto ended = run({"passphrase"});
    EXPECT_EQ(ended.status, ExitStatus::Done) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("已更换口令"));
  }
  EXPECT_FALSE(opensWith(kFirst));
  EXPECT_TRUE(opensWith(kSecond));
  {
    const Variable present("GUAPAI_PASSPHRASE", kSecond);
    const auto ended = run({"passphrase", "--remove"});
    EXPECT_EQ(ended.status, ExitStatus::Done) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("已解除口令"));
  }
  EXPECT_FALSE(isProtected());
  EXPECT_EQ(run({"verify"}).status, ExitStatus::Done);
}

TEST_F(PassphraseCommand, AsksTwiceAtTheTerminal) {
  const auto ended = run({"passphrase"}, std::vector{kFirst, kFirst});
  EXPECT_EQ(ended.status, ExitStatus::Done) << ended.err;
  EXPECT_THAT(ended.asked, ElementsAre("新口令（至少8个字符，输入时不显示）：", "再输入一次新口令："));
  EXPECT_TRUE(opensWith(kFirst));
}

TEST_F(PassphraseCommand, ChangesNothingWithoutAGoodOneTwice) {
  const std::string before = support::fileText(library);
  const auto refused = [this](const std::vector<std::string>& answers, const char* sentence) {
    const auto ended = run({"passphrase"}, answers);
    EXPECT_EQ(ended.status, ExitStatus::BadInput);
    EXPECT_THAT(ended.err, HasSubstr(sentence));
  };
  refused({kFirst, kSecond}, "两次输入的口令不同");
  refused({kFirst}, "两次输入的口令不同");
  refused({"一二三四五六七"}, "至少要有8个字符");
  refused({}, "没有给出新口令");
  const auto unasked = run({"passphrase"});
  EXPECT_EQ(unasked.status, ExitStatus::BadInput);
  EXPECT_THAT(unasked.err, HasSubstr("GUAPAI_NEW_PASSPHRASE"));
  EXPECT_EQ(support::fileText(library), before);
}

TEST_F(PassphraseCommand, AsksForThePresentOneFirst) {
  support::protect(library, kFirst);
  const auto refused = run({"passphrase"}, std::vector{kSecond, kSecond, kSecond});
  EXPECT_EQ(refused.status, ExitStatus::BadInput);
  EXPECT_EQ(refused.asked.size(), 1U);
  EXPECT_EQ(run({"passphrase"}, std::vector{kFirst, kSecond, kSecond}).status, ExitStatus::Done);
  EXPECT_TRUE(opensWith(kSecond));
}

TEST_F(PassphraseCommand, RemovesNothingWhereThereIsNone) {
  const std::string before = support::fileText(library);
  const auto ended = run({"passphrase", "--remove"});
  EXPECT_EQ(ended.status, ExitStatus::Done);
  EXPECT_THAT(ended.err, HasSubstr("没有口令"));
  EXPECT_EQ(support::fileText(library), before);
}

TEST_F(PassphraseCommand, NamesWhatCanStillBeRead) {
  fs::copy_file(support::sourceDirectory() / "tests/data/libraries/version-5.guapai", library,
                fs::copy_options::overwrite_existing);
  const Variable set("GUAPAI_NEW_PASSPHRASE", kFirst);
  const auto ended = run({"passphrase"});
  EXPECT_EQ(ended.status, ExitStatus::Done) << ended.err;
  EXPECT_THAT(ended.err, HasSubstr("没有加密，不用口令就能读取，请自行处理：" + (directory / "district.v5-").string()));
  EXPECT_TRUE(opensWith(kFirst));
}

/// What a full disk kept out of the library lies beside the settings of the user.
TEST_F(PassphraseCommand, EncryptsWhatTheLibraryDidNotTake) {
  const Variable settings("XDG_CONFIG_HOME", (directory / "settings").string());
  const fs::path unsaved = directory / "settings/guapai/unsaved.json";
  fs::create_directories(unsaved.parent_path());
  std::ofstream(unsaved) << "{\"" + library.string() +
                                "\": [{\"center\": \"a\", \"field\": \"application.mailing_address\", \"row\": 0, "
                                "\"text\": \"示例新路九号\"}]}";
  {
    const Variable set("GUAPAI_NEW_PASSPHRASE", kFirst);
    const auto ended = run({"passphrase"});
    EXPECT_EQ(ended.status, ExitStatus::Done) << ended.err;
    EXPECT_THAT(ended.err, Not(HasSubstr("unsaved.json")));
  }
  EXPECT_THAT(support::fileText(unsaved), HasSubstr("application.mailing_address"));
  EXPECT_THAT(support::fileText(unsaved), Not(HasSubstr("示例新路九号")));
  const Variable present("GUAPAI_PASSPHRASE", kFirst);
  EXPECT_EQ(run({"passphrase", "--remove"}).status, ExitStatus::Done);
  EXPECT_THAT(support::fileText(unsaved), HasSubstr("示例新路九号"));
}

TEST_F(PassphraseCommand, IsWrittenDownNowhere) {
  {
    const Variable set("GUAPAI_NEW_PASSPHRASE", kFirst);
    EXPECT_EQ(run({"passphrase"}).status, ExitStatus::Done);
  }
  const Variable present("GUAPAI_PASSPHRASE", kFirst);
  for (const char* const command : {"history", "verify", "list"}) {
    const auto ended = run({command});
    EXPECT_THAT(ended.out + ended.err, Not(HasSubstr(kFirst))) << command;
  }
  EXPECT_THAT(support::fileText(library), Not(HasSubstr(kFirst)));
}

}  // namespace
}  // namespace guapai::cli
