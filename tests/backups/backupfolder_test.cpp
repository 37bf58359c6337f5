#include "backups/backupfolder.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/database.h"
#include "storage/trailheads.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::backups {
namespace {

using core::Date;
using core::ErrorCode;
using storage::Library;
namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kAtOnce{0};

class Folder : public testing::Test {
protected:
  void edit() {
    const core::FieldId visits = support::catalogue().require("application.annual_visits");
    library->apply(id, {core::SetValue{visits, core::Value(std::int64_t{++count})}});
  }
  void addOn(const QDate& day, Occasion occasion = Occasion::Opening) {
    edit();
    EXPECT_TRUE(folder.add(*library, occasion, QDateTime(day, QTime(9, 30))).value().empty());
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const Backup& backup : folder.all()) names.push_back(backup.file.filename().string());
    return names;
  }

  support::TemporaryDirectory directory;
  const core::FixedClock clock{Date(2021, 9, 15)};
  const QDate today{2021, 9, 15};
  fs::path file = directory / "district.guapai";
  std::unique_ptr<Library> library = Library::create(file, support::catalogue(), clock, kAtOnce);
  core::CaseId id = library->import({{.centerId = "a", .answers = core::Answers(support::catalogue())}})[0];
  BackupFolder folder{file};
  std::int64_t count = 0;
};

TEST_F(Folder, LiesBesideTheLibraryForThisUserAlone) {
  EXPECT_EQ(folder.path().filename(), "district-备份");
  EXPECT_TRUE(folder.all().empty());
  addOn(today, Occasion::Import);
  ASSERT_EQ(names(), std::vector<std::string>{"2021-09-15-093000-import.guapai"});
  const Backup backup = folder.all().front();
  EXPECT_EQ(backup.occasion, Occasion::Import);
  EXPECT_EQ(backup.madeAt, QDateTime(today, QTime(9, 30)));
  EXPECT_EQ(fs::status(backup.file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(fs::status(folder.path()).permissions() & (fs::perms::group_all | fs::perms::others_all), fs::perms::none);
  EXPECT_EQ(Library::look(backup.file, support::catalogue(), clock)->heads().last(), library->heads().last());
}

TEST_F(Folder, IsTheSameBehindALink) {
  fs::create_symlink(file, directory / "link.guapai");
  EXPECT_EQ(BackupFolder(directory / "link.guapai").path(), folder.path());
}

TEST_F(Folder, TakesNoSecondCopyOfTheSame) {
  addOn(today);
  EXPECT_FALSE(folder.add(*library, Occasion::Request, QDateTime(today, QTime(10, 0))));
  EXPECT_EQ(folder.all().size(), 1);
  const auto empty = Library::create(directory / "empty.guapai", support::catalogue(), clock, kAtOnce);
  EXPECT_FALSE(BackupFolder(empty->file()).add(*empty, Occasion::Import, QDateTime(today, QTime(10, 0))));
  EXPECT_FALSE(fs::exists(directory / "empty-备份")) << "nothing can be lost";
}

TEST_F(Folder, HasSeveralOfOneSecond) {
  for (int i = 0; i < 12; ++i) addOn(today, Occasion::Removal);
  ASSERT_EQ(names().size(), 5U) << "the newest five stay";
  EXPECT_EQ(names().front(), "2021-09-15-093000-removal-12.guapai");
  EXPECT_EQ(names().back(), "2021-09-15-093000-removal-8.guapai");
}

TEST_F(Folder, IsDueOnceADayWhereSomethingIsNew) {
  EXPECT_TRUE(folder.isDue(*library, Date(2021, 9, 15)));
  addOn(today);
  edit();
  EXPECT_FALSE(folder.isDue(*library, Date(2021, 9, 15)));
  EXPECT_TRUE(folder.isDue(*library, Date(2021, 9, 16)));
  addOn(today);
  EXPECT_FALSE(folder.isDue(*library, Date(2021, 9, 16))) << "nothing was changed since";
}

TEST_F(Folder, LeavesOtherFilesAlone) {
  fs::create_directory(folder.path());
  const std::vector<std::string> others{"2021-09-15-093000-lunch.guapai",    "2021-09-15-093000-import-x.guapai",
                                        "2021-09-15-093000-import-1.guapai", "2021-13-15-093000-import.guapai",
                                        "2021-09-15-093000-import.txt",      "import.guapai",
                                        "2021-09-15-093000-imports.guapai"};
  for (const std::string& name : others) std::ofstream(folder.path() / name) << "other";
  EXPECT_TRUE(folder.all().empty());
  for (int i = 400; i >= 0; i -= 20) addOn(today.addDays(-i));
  for (const std::string& name : others) EXPECT_TRUE(fs::exists(folder.path() / name)) << name;
}

TEST_F(Folder, GetsAnotherBackupWhereTheNewestCannotBeRead) {
  addOn(today.addDays(-1));
  std::ofstream(folder.all().front().file) << "torn";
  EXPECT_TRUE(folder.isDue(*library, Date(2021, 9, 15)));
  EXPECT_TRUE(folder.add(*library, Occasion::Opening, QDateTime(today, QTime(9, 0))));
  EXPECT_EQ(names().front(), "2021-09-15-090000-opening.guapai");
}

TEST_F(Folder, HoldsNothingOfALibraryInWhichNothingWasDone) {
  const auto fresh = Library::create(directory / "fresh.guapai", support::catalogue(), clock, kAtOnce);
  const BackupFolder none(directory / "fresh.guapai");
  EXPECT_FALSE(none.isDue(*fresh, Date(2021, 9, 15)));
  EXPECT_FALSE(none.add(*fresh, Occasion::Request, QDateTime(today, QTime(9, 0))));
  EXPECT_FALSE(fs::exists(none.path()));
}

TEST(Occasions, HaveNames) {
  EXPECT_STREQ(occasionName(Occasion::Request), "request");
  EXPECT_STREQ(occasionName(Occasion::Upgrade), "upgrade");
}

TEST_F(Folder, LosesWhatTheScheduleDoesNotKeep) {
  for (int i = 30; i >= 0; --i) addOn(today.addDays(-i));
  EXPECT_EQ(folder.all().size(), 14U + 2U + 1U) << "two weeks, two Sundays, the end of a month";
  EXPECT_EQ(folder.all().back().madeAt.date(), QDate(2021, 8, 22));
}

TEST_F(Folder, MarksABackupThatDiffersAndKeepsTheGoodOnes) {
  addOn(today.addDays(-300));
  edit();
  storage::Database(file, storage::Database::Access::ReadWrite, kAtOnce)
      .execute(QStringLiteral("UPDATE answer SET value = '99'"));
  for (int i = 29; i >= 0; --i) {
    library->set("plan", std::to_string(i));
    EXPECT_EQ(folder.add(*library, Occasion::Opening, QDateTime(today.addDays(-i), QTime(9, 0))).value().size(), 1);
  }
  const auto backups = folder.all();
  EXPECT_TRUE(backups.front().differs);
  EXPECT_EQ(backups.front().file.filename(), "2021-09-15-090000-opening-differs.guapai");
  EXPECT_FALSE(backups.back().differs);
}

TEST_F(Folder, IsWrittenThroughAConnectionOfItsOwnAsWell) {
  EXPECT_TRUE(folder.addAside(Occasion::Opening, QDateTime(today, QTime(9, 30))).empty());
  EXPECT_EQ(names(), std::vector<std::string>{"2021-09-15-093000-opening.guapai"});
  edit();  // the locks of the other connection still stand
  EXPECT_TRUE(library->verify().empty());
}

TEST_F(Folder, KnowsTheCopiesFromBeforeAnUpgrade) {
  for (const char* const name :
       {"district.v3-2021-09-01.guapai", "district.v4-2021-09-14.guapai", "district.v4-2021-09-14-2.guapai",
        "other.v4-2021-09-14.guapai", "district.v4-2021-99-14.guapai", "district.v4-2021-09-14.txt"})
    std::ofstream(directory / name) << "older";
  std::vector<std::string> names;
  for (const Backup& copy : folder.upgradeCopies()) {
    names.push_back(copy.file.filename().string());
    EXPECT_EQ(copy.occasion, Occasion::Upgrade);
  }
  EXPECT_EQ(names, (std::vector<std::string>{"district.v4-2021-09-14-2.guapai", "district.v4-2021-09-14.guapai",
                                             "district.v3-2021-09-01.guapai"}));
}

TEST_F(Folder, ListsTheCopiesFromBeforeAnUpgradeBehindTheBackups) {
  std::ofstream(directory / "district.v4-2021-09-30.guapai") << "older";
  addOn(today);
  const auto all = folder.restorable();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_NE(all[0].occasion, Occasion::Upgrade);
  EXPECT_EQ(all[1].occasion, Occasion::Upgrade);
}

TEST_F(Folder, IsClearedOfWhatAProgramLeftThatDied) {
  addOn(today.addDays(-1));
  const fs::path remainder = folder.path() / ".guapai-1a2b.part";
  for (const char* const ending : {"", "-journal"}) std::ofstream(remainder.native() + ending) << "half";
  addOn(today);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 2);
}

TEST_F(Folder, IsSetAsideForANewLibraryOfTheName) {
  folder.setAside(Date(2021, 9, 15));
  for (const char* const name : {"district-备份-2021-09-15", "district-备份-2021-09-15-2"}) {
    addOn(today);
    folder.setAside(Date(2021, 9, 15));
    EXPECT_TRUE(folder.all().empty());
    EXPECT_TRUE(fs::is_directory(directory / name)) << name;
  }
}

TEST_F(Folder, SaysWhatIsInItsWay) {
  std::ofstream(folder.path()) << "a file";
  EXPECT_EQ(support::refusal([this] { folder.add(*library, Occasion::Import, QDateTime(today, QTime(9, 0))); }),
            ErrorCode::FileInTheWay);
}

}  // namespace
}  // namespace guapai::backups
