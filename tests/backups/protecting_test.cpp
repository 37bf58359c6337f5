#include "backups/protecting.h"

#include <cerrno>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backups/backupfolder.h"
#include "backups/lineage.h"
#include "backups/restoring.h"
#include "core/error.h"
#include "files/placement.h"
#include "storage/failingcalls.h"
#include "storage/library.h"
#include "storage/protection.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::backups {
namespace {

using core::ErrorCode;
using storage::Library;
using support::fileText;
using support::refusal;
using testing::ElementsAre;
using testing::IsEmpty;
namespace fs = std::filesystem;

constexpr storage::PassphraseCost kCheap{.operations = 1, .memory = 8192};
constexpr const char* kSecret = "SecretOfSample";

/// A library with a backup of an earlier state.
class Protecting : public testing::Test {
protected:
  Protecting() {
    (void)Library::create(file, support::catalogue(), clock);
    add("a");
    folder.add(*open(), Occasion::Opening, QDateTime(QDate(2021, 9, 14), QTime(9, 0)));
    add("b");
  }
  ~Protecting() override { storage::forgetKey(storage::keyNameOf(file)); }

  [[nodiscard]] std::unique_ptr<Library> open() const { return Library::open(file, support::catalogue(), clock); }
  void add(const std::string& center) const {
    core::Answers answers(support::catalogue());
    answers.set(support::catalogue().require("center.name"), core::Value(std::string(kSecret)));
    open()->import({{.centerId = center, .answers = answers}});
  }
  std::vector<fs::path> set(const std::optional<std::string>& passphrase) const {
    return setPassphrase(file, passphrase, support::catalogue(), clock, {.account = "clerk", .person = "示例"}, kCheap);
  }
  /// Whether the text stands in any file that is left.
  [[nodiscard]] bool isShown() const {
    for (const auto& entry : fs::recursive_directory_iterator(directory.path()))
      if (entry.is_regular_file() && fileText(entry.path()).find(kSecret) != std::string::npos) return true;
    return false;
  }

  support::TemporaryDirectory directory;
  const core::FixedClock clock{core::Date(2021, 9, 15)};
  fs::path file = directory / "district.guapai";
  BackupFolder folder{file};
};

TEST_F(Protecting, EncryptsTheLibraryAndItsBackups) {
  EXPECT_TRUE(isShown());
  EXPECT_THAT(set("示例 口令"), IsEmpty());
  EXPECT_FALSE(isShown());
  const auto library = open();
  EXPECT_TRUE(library->protection().isOn());
  EXPECT_THAT(library->verify(), IsEmpty());
  EXPECT_EQ(library->history({}).front().event, "passphrase_set");
  EXPECT_EQ(library->history({}).front().person, "示例");
  ASSERT_EQ(folder.all().size(), 1U);
  EXPECT_EQ(storage::keyNameOf(folder.all().front().file), storage::keyNameOf(file));
  EXPECT_THAT(backupsAhead(*library, folder.all()), IsEmpty()) << "the backup's trail continues in the library";
  add("c");
  folder.add(*open(), Occasion::Request, QDateTime(QDate(2021, 9, 15), QTime(9, 0)));
  EXPECT_FALSE(isShown()) << "later edits and backups";
}

TEST_F(Protecting, LeavesTheBackupOfTheDayAsItWas) {
  const core::CaseId id = open()->find("a", 1)->id;
  open()->attach(id, "示例.txt", "示例");
  set("示例 口令");
  EXPECT_THAT(folder.addAside(Occasion::Opening, QDateTime(QDate(2021, 9, 16), QTime(9, 0))), IsEmpty());
  EXPECT_FALSE(folder.all().front().differs);
  EXPECT_THAT(open()->verifyAside(), IsEmpty());
}

TEST_F(Protecting, LeavesRestoringAsItWas) {
  set("示例 口令");
  restore(file, folder.all().front().file, support::catalogue(), clock, {.account = "clerk", .person = "示例"});
  const auto library = open();
  EXPECT_EQ(library->cases().size(), 1U);
  EXPECT_THAT(library->verify(), IsEmpty());
  EXPECT_THAT(backupsAhead(*library, folder.all()), IsEmpty());
  EXPECT_FALSE(isShown());
}

TEST_F(Protecting, KeepsThePassphraseOfTheLibraryWhicheverTheBackupHas) {
  const fs::path clear = directory / "clear.guapai";
  fs::copy_file(folder.all().front().file, clear);
  set("示例 口令");
  set("第二个 口令");
  const std::string name = storage::keyNameOf(file);
  for (const fs::path& backup : {folder.all().front().file, clear}) {
    restore(file, backup, support::catalogue(), clock, {.account = "clerk", .person = "示例"});
    EXPECT_EQ(storage::keyNameOf(file), name);
    EXPECT_THAT(open()->verify(), IsEmpty());
    EXPECT_EQ(open()->cases().size(), 1U);
    storage::forgetKey(name);
    EXPECT_FALSE(storage::unlock(file, "示例 口令"));
    EXPECT_TRUE(storage::unlock(file, "第二个 口令"));
    EXPECT_THAT(backupsAhead(*open(), folder.all()), IsEmpty());
  }
  fs::remove(clear);
  EXPECT_FALSE(isShown());
}

/// A program that died left them, while it was making a copy in the clear.
TEST_F(Protecting, LeavesNoUnfinishedCopyInTheClear) {
  const auto leave = [this] {
    for (const fs::path& each : {file, folder.path() / "2021-09-14-100000-import.guapai"})
      std::ofstream(files::unfinishedName(each)) << kSecret;
  };
  leave();
  EXPECT_THAT(set("示例 口令"), IsEmpty());
  EXPECT_FALSE(isShown());
  std::ofstream(files::unfinishedName(file)) << kSecret;  // as taking the passphrase away does
  {
    const auto busy = open();
    EXPECT_FALSE(isShown()) << "whoever opens the library removes it";
    std::ofstream(files::unfinishedName(file)) << kSecret;
    busy->together([this] { (void)open(); });
  }
  EXPECT_TRUE(isShown()) << "another program may be making it";
  (void)open();
  EXPECT_FALSE(isShown());
}

TEST_F(Protecting, IsTakenBackEverywhere) {
  set("示例 口令");
  const std::string name = storage::keyNameOf(file);
  EXPECT_THAT(set(std::nullopt), IsEmpty());
  storage::forgetKey(name);
  EXPECT_EQ(open()->cases().size(), 2U);
  EXPECT_EQ(open()->history({}).front().event, "passphrase_removed");
  EXPECT_EQ(Library::look(folder.all().front().file, support::catalogue(), clock)->cases().size(), 1U);
  EXPECT_THAT(backupsAhead(*open(), folder.all()), IsEmpty());
  EXPECT_THAT(set(std::nullopt), IsEmpty()) << "again: nothing";
}

TEST_F(Protecting, ChangesOnlyTheLock) {
  set("示例 口令");
  const auto library = open();
  set("第二个 口令");
  const std::string name = storage::keyNameOf(file);
  EXPECT_EQ(library->cases().size(), 2U) << "the file is still the same";
  EXPECT_NO_THROW(library->set("key", "value"));
  storage::forgetKey(name);
  EXPECT_FALSE(storage::unlock(file, "示例 口令"));
  EXPECT_TRUE(storage::unlock(folder.all().front().file, "示例 口令")) << "a backup keeps the one that it had";
  EXPECT_TRUE(storage::unlock(file, "第二个 口令"));
}

TEST_F(Protecting, LeavesWhatARestoringGaveUpGivenUp) {
  restore(file, folder.all().front().file, support::catalogue(), clock, {.account = "clerk", .person = "示例"});
  ASSERT_EQ(folder.all().size(), 2U) << "what the library was before";
  EXPECT_THAT(backupsAhead(*open(), folder.all()), IsEmpty());
  set("示例 口令");
  EXPECT_THAT(backupsAhead(*open(), folder.all()), IsEmpty());
  set(std::nullopt);
  EXPECT_THAT(backupsAhead(*open(), folder.all()), IsEmpty());
  EXPECT_THAT(open()->verify(), IsEmpty());
}

/// As where the program dies before it comes to the backup, or the backup cannot be written anew.
TEST_F(Protecting, RaisesNoAlarmOverABackupThatIsLeft) {
  const fs::path backup = folder.all().front().file;
  const std::string clear = fileText(backup);
  set("示例 口令");
  std::ofstream(backup, std::ios::binary) << clear;
  EXPECT_THAT(backupsAhead(*open(), folder.all()), IsEmpty());
}

TEST_F(Protecting, StillSaysThatAnEarlierCopyTookThePlaceOfTheLibrary) {
  folder.add(*open(), Occasion::Request, QDateTime(QDate(2021, 9, 15), QTime(9, 0)));
  fs::copy_file(folder.all().back().file, file, fs::copy_options::overwrite_existing);
  ASSERT_EQ(backupsAhead(*open(), folder.all()).size(), 1U);
  set("示例 口令");
  EXPECT_EQ(backupsAhead(*open(), folder.all()).size(), 1U);
}

TEST_F(Protecting, GoesOnWhereAnEarlierAttemptEnded) {
  const fs::path backup = folder.all().front().file;
  const std::string clear = fileText(backup);
  set("示例 口令");
  std::ofstream(backup, std::ios::binary) << clear;
  EXPECT_TRUE(isShown());
  EXPECT_THAT(set("示例 口令"), IsEmpty());
  EXPECT_FALSE(isShown());
  const std::string locked = fileText(backup);
  set(std::nullopt);
  std::ofstream(backup, std::ios::binary) << locked;
  EXPECT_THAT(set(std::nullopt), IsEmpty());
  EXPECT_EQ(storage::keyNameOf(backup), "");
}

TEST_F(Protecting, NamesBackupsThatAnInterruptedAttemptLeftReadable) {
  const fs::path backup = folder.all().front().file;
  const std::string clear = fileText(backup);
  EXPECT_THAT(unprotectedBackups(file), IsEmpty()) << "no passphrase is set";
  set("示例 口令");
  EXPECT_THAT(unprotectedBackups(file), IsEmpty());
  std::ofstream(backup, std::ios::binary) << clear;
  EXPECT_THAT(unprotectedBackups(file), ElementsAre(backup));
  std::ofstream(folder.path() / "20210914-090001-request.guapai") << "no library";
  EXPECT_THAT(unprotectedBackups(file), ElementsAre(backup)) << "nobody can encrypt what cannot be read";
}

/// Puts a folder in the way of the library's journal while the copy that replaces it is written.
class ObstructingClock final : public core::Clock {
public:
  explicit ObstructingClock(fs::path library) : m_library(std::move(library)) {}
  [[nodiscard]] std::chrono::sys_seconds now() const override {
    fs::create_directories(m_library.native() + "-journal");
    return today().days() + std::chrono::hours(9);
  }
  [[nodiscard]] core::Date today() const override { return {2021, 9, 15}; }

private:
  fs::path m_library;
};

TEST_F(Protecting, NamesNoBackupThatNobodyCanRead) {
  set("示例 口令");
  std::ofstream(folder.all().front().file) << "torn";
  EXPECT_THAT(unprotectedBackups(file), IsEmpty());
}

TEST_F(Protecting, IsDoneWhereTheLibraryCannotBeOpenedRightAfter) {
  const ObstructingClock obstructing(file);
  const fs::path backup = folder.all().front().file;
  EXPECT_THAT(setPassphrase(file, "示例 口令", support::catalogue(), obstructing, {.account = "clerk"}, kCheap),
              ElementsAre(backup));
  fs::remove(file.native() + "-journal");
  EXPECT_TRUE(open()->protection().isOn());
  EXPECT_THAT(unprotectedBackups(file), ElementsAre(backup));
}

TEST_F(Protecting, NamesWhatIsLeftAsItWas) {
  const fs::path upgraded = directory / "district.v5-2021-09-15.guapai";
  const fs::path damaged = directory / "district.damaged-2021-09-15.guapai";
  fs::copy_file(file, upgraded);
  std::ofstream(damaged) << "no library";
  std::ofstream(directory / "district.txt") << "x";
  fs::copy_file(file, directory / "other.guapai");
  const fs::path backup = folder.all().front().file;
  std::fstream(backup, std::ios::in | std::ios::out | std::ios::binary).seekp(100) << std::string(4000, 'x');
  EXPECT_THAT(set("示例 口令"), testing::UnorderedElementsAre(upgraded, damaged, backup));
}

TEST_F(Protecting, DoesNotSealAnewWhatWasChanged) {
  {
    storage::Database database(file, storage::Database::Access::ReadWrite, std::chrono::milliseconds(0));
    database.execute(QStringLiteral("UPDATE answer SET value = 'changed'"));
  }
  const std::string before = fileText(file);
  EXPECT_EQ(refusal([&] { set("示例 口令"); }), ErrorCode::LibraryDamaged);
  EXPECT_EQ(fileText(file), before);
}

TEST_F(Protecting, LeavesTheLibraryAsItIsWhereTheDiskTakesNoMore) {
  const std::string before = fileText(file);
  int good = 0;
  for (std::optional<ErrorCode> refused = ErrorCode::OutputDiskFull; refused; good += 9) {
    {
      const storage::FailingCalls failing(storage::Call::Write, ENOSPC, good);
      refused = refusal([this] { set("示例 口令"); });
    }
    if (!refused) break;  // the library was done, and perhaps a backup was left
    EXPECT_EQ(refused, ErrorCode::OutputDiskFull) << good << " good writes";
    EXPECT_EQ(fileText(file), before) << good << " good writes";
    EXPECT_FALSE(fs::exists(files::unfinishedName(file))) << good << " good writes";
  }
  EXPECT_GT(good, 20) << "writes were to fail";
  EXPECT_TRUE(open()->protection().isOn());
  EXPECT_THAT(open()->verify(), IsEmpty());
}

TEST_F(Protecting, LeavesTheLibraryAsItIsWhereTheCopyCannotBeWritten) {
  const std::string before = fileText(file);
  fs::create_directories(files::unfinishedName(file) / "in the way");
  EXPECT_ANY_THROW(set("示例 口令"));
  EXPECT_EQ(fileText(file), before);
  EXPECT_FALSE(open()->protection().isOn());
}

}  // namespace
}  // namespace guapai::backups
