#include "backups/restoring.h"

#include <cerrno>
#include <fstream>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "backups/lineage.h"
#include "backups/protecting.h"
#include "core/error.h"
#include "storage/database.h"
#include "storage/failingcalls.h"
#include "storage/passphrase.h"
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

constexpr std::chrono::milliseconds kAtOnce{0};

class Restoring : public testing::Test {
protected:
  Restoring() {
    (void)Library::create(file, support::catalogue(), clock, kAtOnce);
    add("a");
    folder.add(*open(), Occasion::Opening, QDateTime(QDate(2021, 9, 14), QTime(9, 0)));
    backup = folder.all().front().file;
    add("b");
  }

  [[nodiscard]] std::unique_ptr<Library> open() const {
    return Library::open(file, support::catalogue(), clock, kAtOnce);
  }
  void add(const std::string& center) const {
    open()->import({{.centerId = center, .answers = core::Answers(support::catalogue())}});
  }
  std::optional<fs::path> restoreIt() const {
    return restore(file, backup, support::catalogue(), clock, {.account = "clerk", .person = "示例"});
  }
  [[nodiscard]] static std::vector<std::string> centers(const Library& library) {
    std::vector<std::string> ids;
    for (const storage::CaseHead& head : library.cases()) ids.push_back(head.centerId);
    return ids;
  }
  [[nodiscard]] std::vector<std::string> entries() const {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(directory.path()))
      names.push_back(entry.path().filename().string());
    return names;
  }

  support::TemporaryDirectory directory;
  const core::FixedClock clock{core::Date(2021, 9, 15)};
  fs::path file = directory / "district.guapai";
  fs::path backup;
  BackupFolder folder{file};
};

TEST_F(Restoring, GivesBackWhatWasAndKeepsWhatIs) {
  EXPECT_FALSE(restoreIt());
  const auto library = open();
  EXPECT_THAT(centers(*library), ElementsAre("a"));
  EXPECT_TRUE(library->verify().empty());
  EXPECT_THAT(backupsAhead(*library, folder.all()), IsEmpty()) << "nobody has replaced it unseen";
  const Backup newest = folder.all().front();
  EXPECT_EQ(newest.occasion, Occasion::Restore);
  EXPECT_THAT(centers(*Library::look(newest.file, support::catalogue(), clock)), ElementsAre("a", "b"));
  EXPECT_THAT(entries(), testing::UnorderedElementsAre("district.guapai", "district-备份"));
}

TEST_F(Restoring, CanBeTakenBackByRestoringTheNewest) {
  restoreIt();
  add("c");
  backup = folder.all().front().file;
  restoreIt();
  const auto library = open();
  EXPECT_THAT(centers(*library), ElementsAre("a", "b"));
  EXPECT_THAT(backupsAhead(*library, folder.all()), IsEmpty());
}

TEST_F(Restoring, NamesWhoDidItAndTheBackup) {
  restoreIt();
  storage::Database database(file, storage::Database::Access::ReadOnly, kAtOnce);
  storage::Statement select(database, "SELECT account, person, after FROM audit WHERE event = 'restored'");
  ASSERT_TRUE(select.run().next());
  EXPECT_EQ(select.text(0), "clerk");
  EXPECT_EQ(select.text(1), "示例");
  EXPECT_EQ(select.text(2), "2021-09-14-090000-opening.guapai");
}

TEST_F(Restoring, RefusesAPlaceWhereAJournalLies) {
  fs::remove(file);
  std::string journal("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8);
  journal.resize(512);
  std::ofstream(directory / "district.guapai-journal", std::ios::binary) << journal;
  EXPECT_EQ(refusal([this] { (void)restoreIt(); }), ErrorCode::JournalForeign);
  EXPECT_FALSE(fs::exists(file));
  fs::remove(directory / "district.guapai-journal");
  EXPECT_FALSE(restoreIt());
}

TEST_F(Restoring, KeepsTheRightsOfTheFile) {
  fs::permissions(file, fs::perms(0640));
  restoreIt();
  EXPECT_EQ(fs::status(file).permissions(), fs::perms(0640));
}

TEST_F(Restoring, KeepsADamagedLibraryBesideIt) {
  std::ofstream(file, std::ios::binary) << "not a library any more";
  const auto damaged = restoreIt();
  ASSERT_TRUE(damaged);
  EXPECT_EQ(damaged->filename(), "district.damaged-2021-09-15.guapai");
  EXPECT_EQ(fileText(*damaged), "not a library any more");
  EXPECT_THAT(centers(*open()), ElementsAre("a"));
}

TEST_F(Restoring, RollsNoJournalOfTheDamagedLibraryIntoTheNewOne) {
  std::ofstream(file, std::ios::binary) << "not a library any more";
  std::ofstream(directory / "district.guapai-journal") << "its journal";
  const auto damaged = restoreIt();
  EXPECT_FALSE(fs::exists(directory / "district.guapai-journal"));
  EXPECT_EQ(fileText(directory / "district.damaged-2021-09-15.guapai-journal"), "its journal");
  EXPECT_THAT(centers(*open()), ElementsAre("a"));
}

TEST_F(Restoring, KeepsALibraryThatWasChangedByAnotherProgram) {
  folder.add(*open(), Occasion::Opening, QDateTime(QDate(2021, 9, 14), QTime(10, 0)));
  storage::Database(file, storage::Database::Access::ReadWrite, kAtOnce)
      .execute(QStringLiteral("UPDATE center_case SET center_id = 'x' WHERE center_id = 'b'"));
  const auto changed = restoreIt();
  ASSERT_TRUE(changed);
  EXPECT_THAT(centers(*Library::look(*changed, support::catalogue(), clock)), ElementsAre("a", "x"));
  EXPECT_THAT(centers(*open()), ElementsAre("a"));
}

TEST_F(Restoring, WorksWhereThereIsNoLibraryAnyMore) {
  fs::remove(file);
  EXPECT_FALSE(restoreIt());
  EXPECT_THAT(centers(*open()), ElementsAre("a"));
}

TEST_F(Restoring, RefusesABackupThatWasChanged) {
  storage::Database(backup, storage::Database::Access::ReadWrite, kAtOnce)
      .execute(QStringLiteral("UPDATE center_case SET center_id = 'x'"));
  const std::string before = fileText(file);
  EXPECT_EQ(refusal([this] { restoreIt(); }), ErrorCode::BackupDamaged);
  EXPECT_EQ(fileText(file), before);
  std::ofstream(backup, std::ios::binary) << "torn";
  EXPECT_EQ(refusal([this] { restoreIt(); }), ErrorCode::BackupDamaged);
  EXPECT_EQ(refusal([this] { restore(file, directory / "none.guapai", support::catalogue(), clock, {}); }),
            ErrorCode::FileUnreadable);
  EXPECT_EQ(fileText(file), before);
  EXPECT_EQ(folder.all().size(), 1U);
}

TEST_F(Restoring, RefusesABackupInWhichSomebodyHasBuilt) {
  storage::Database(backup, storage::Database::Access::ReadWrite, kAtOnce)
      .execute(QStringLiteral("CREATE TABLE note (text TEXT)"));
  EXPECT_EQ(refusal([this] { restoreIt(); }), ErrorCode::BackupDamaged);
}

TEST_F(Restoring, RefusesABackupThatAMediumDoesNotGive) {
  const storage::FailingCalls failing(storage::Call::Read, EIO);
  EXPECT_EQ(refusal([this] { restoreIt(); }), ErrorCode::BackupDamaged);
}

TEST_F(Restoring, LeavesTheLibraryAsItIsWhereTheDiskTakesNoMore) {
  for (const auto& [cause, code] :
       {std::pair(ENOSPC, ErrorCode::OutputDiskFull), std::pair(EIO, ErrorCode::FileUnwritable)}) {
    int good = 0;
    for (bool wasMet = true; wasMet; good += 9) {
      const std::string before = fileText(file);
      try {
        const storage::FailingCalls failing(storage::Call::Write, cause, good);
        restoreIt();
        wasMet = failing.wereMet();
        EXPECT_FALSE(wasMet) << good << " good writes";
      } catch (const core::Error& error) {
        EXPECT_EQ(error.code(), code) << good << " good writes";
        EXPECT_FALSE(error.detail().starts_with(".")) << "a name that people know";
        EXPECT_EQ(fileText(file), before) << good << " good writes";
      }
      EXPECT_THAT(entries(), testing::UnorderedElementsAre("district.guapai", "district-备份"));
    }
    EXPECT_GT(good, 20) << "writes were to fail";
    EXPECT_THAT(centers(*open()), ElementsAre("a"));
    add("b");
  }
}

TEST_F(Restoring, IsDoneAlthoughAnotherBackupCannotBeRead) {
  folder.add(*open(), Occasion::Opening, QDateTime(QDate(2021, 9, 14), QTime(10, 0)));
  std::ofstream(folder.all().front().file) << "torn";
  restoreIt();
  EXPECT_THAT(centers(*open()), ElementsAre("a"));
}

TEST_F(Restoring, KeepsEveryDamagedLibrary) {
  for (const char* const name : {"district.damaged-2021-09-15.guapai", "district.damaged-2021-09-15-2.guapai"}) {
    std::ofstream(file, std::ios::binary) << name;
    EXPECT_EQ(restoreIt(), directory / name);
  }
  EXPECT_EQ(fileText(directory / "district.damaged-2021-09-15.guapai"), "district.damaged-2021-09-15.guapai");
}

TEST_F(Restoring, NeedsTheKeyOfTheLibraryThatItReplaces) {
  fs::copy_file(backup, directory / "plain.guapai");
  backup = directory / "plain.guapai";
  (void)setPassphrase(file, "示例 口令", support::catalogue(), clock, {.account = "clerk"},
                      {.operations = 1, .memory = 8192});
  storage::forgetKey(storage::keyNameOf(file));
  const std::string before = fileText(file);
  EXPECT_EQ(refusal([this] { restoreIt(); }), ErrorCode::PassphraseNeeded);
  EXPECT_EQ(fileText(file), before);
}

TEST_F(Restoring, LeavesALibraryThatItMayOnlyRead) {
  fs::copy_file(backup, directory / "copy.guapai");
  backup = directory / "copy.guapai";
  for (const fs::path& each : {file, backup}) fs::permissions(each, fs::perms(0444));
  fs::permissions(directory.path(), fs::perms(0555));
  constexpr uid_t kNobody = 65534;
  const bool isRoot = ::geteuid() == 0;
  ASSERT_TRUE(!isRoot || ::seteuid(kNobody) == 0);
  const auto refused = refusal([this] { restoreIt(); });
  ASSERT_TRUE(!isRoot || ::seteuid(0) == 0);
  fs::permissions(directory.path(), fs::perms(0755));
  EXPECT_EQ(refused, ErrorCode::LibraryReadOnly);
}

TEST_F(Restoring, WaitsForNobodyWhoIsWriting) {
  storage::Database other(file, storage::Database::Access::ReadWrite, kAtOnce);
  const storage::Transaction writing(other);
  EXPECT_EQ(refusal([this] { restoreIt(); }), ErrorCode::LibraryBusy);
  EXPECT_THAT(centers(*Library::look(file, support::catalogue(), clock)), ElementsAre("a", "b"));
}

TEST_F(Restoring, TakesTheOldLibraryFromOthersWhoHaveItOpen) {
  const auto other = open();
  restoreIt();
  EXPECT_EQ(refusal([&] { other->import({{.centerId = "lost", .answers = core::Answers(support::catalogue())}}); }),
            ErrorCode::LibraryReplaced);
  EXPECT_THAT(centers(*open()), ElementsAre("a"));
}

}  // namespace
}  // namespace guapai::backups
