#include "district/backupkeeper.h"

#include <fstream>
#include <new>
#include <stdexcept>

#include <QtCore/QCoreApplication>
#include <QtTest/QSignalSpy>
#include <gtest/gtest.h>

#include "storage/database.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::district {
namespace {

using backups::BackupFolder;
using backups::Occasion;
using storage::Library;

constexpr std::chrono::milliseconds kAtOnce{0};

class Keeper : public testing::Test {
protected:
  Keeper() { add("a"); }

  void add(const std::string& center) {
    library->import({{.centerId = center, .answers = core::Answers(support::catalogue())}});
  }

  support::TemporaryDirectory directory;
  core::FixedClock clock{core::Date(2021, 11, 20)};
  std::filesystem::path file = directory / "a.guapai";
  std::unique_ptr<Library> library = Library::create(file, support::catalogue(), clock, kAtOnce);
  BackupFolder folder{file};
};

TEST_F(Keeper, MakesTheDaysBackupAside) {
  library =
      Library::open(file, support::catalogue(), clock);  // with the program's patience: the backup reads meanwhile
  BackupKeeper keeper(*library, clock);
  QSignalSpy made(&keeper, &BackupKeeper::made);
  keeper.beginDaily();
  add("b");  // the library takes edits meanwhile
  ASSERT_TRUE(made.count() > 0 || made.wait());
  ASSERT_EQ(folder.all().size(), 1U);
  EXPECT_EQ(folder.all().front().occasion, Occasion::Opening);
  keeper.beginDaily();
  keeper.wait();
  EXPECT_EQ(folder.all().size(), 1U) << "once a day";
}

TEST_F(Keeper, SaysThatTheLibraryDiffers) {
  storage::Database(file, storage::Database::Access::ReadWrite, kAtOnce)
      .execute(QStringLiteral("UPDATE center_case SET center_id = 'x'"));
  BackupKeeper keeper(*library, clock);
  QSignalSpy differs(&keeper, &BackupKeeper::differs);
  keeper.beginDaily();
  EXPECT_TRUE(differs.count() > 0 || differs.wait());
  EXPECT_TRUE(folder.all().front().differs);
}

TEST_F(Keeper, SaysThatNoBackupCouldBeMade) {
  std::ofstream(folder.path()) << "in the way";
  BackupKeeper keeper(*library, clock);
  QSignalSpy failed(&keeper, &BackupKeeper::failed);
  keeper.beginDaily();
  ASSERT_TRUE(failed.count() > 0 || failed.wait());
  EXPECT_EQ(support::refusal([&] { keeper.beforeRemoval(); }), core::ErrorCode::FileInTheWay);
}

/// A clock that cannot be read in the thread that makes the backup.
template <typename Fault>
class FaultyClock final : public core::Clock {
public:
  explicit FaultyClock(Fault fault) : m_fault(fault) {}
  [[nodiscard]] std::chrono::sys_seconds now() const override { throw m_fault; }
  [[nodiscard]] core::Date today() const override { return {2021, 11, 20}; }

private:
  Fault m_fault;
};

TEST_F(Keeper, SaysThatThereWasNoMemoryForTheBackup) {
  const FaultyClock faulty{std::bad_alloc()};
  BackupKeeper keeper(*library, faulty);
  core::ErrorCode said{};
  QObject::connect(&keeper, &BackupKeeper::failed, &keeper, [&said](const core::Error& error) { said = error.code(); });
  keeper.beginDaily();
  keeper.wait();
  QCoreApplication::sendPostedEvents(&keeper);
  EXPECT_EQ(said, core::ErrorCode::MemoryFull);
}

TEST_F(Keeper, ThrowsOnWhatNobodyExpected) {
  const FaultyClock faulty{std::logic_error("unexpected")};
  BackupKeeper keeper(*library, faulty);
  QSignalSpy failed(&keeper, &BackupKeeper::failed);
  keeper.beginDaily();
  keeper.wait();
  EXPECT_THROW(QCoreApplication::sendPostedEvents(&keeper), std::logic_error);
  EXPECT_EQ(failed.count(), 0);
}

TEST_F(Keeper, BacksUpBeforeWhatCannotBeUndone) {
  BackupKeeper keeper(*library, clock);
  keeper.beforeImport();
  add("b");
  keeper.beforeRemoval();
  EXPECT_FALSE(keeper.onRequest()) << "the newest has everything";
  add("c");
  EXPECT_TRUE(keeper.onRequest());
  std::vector<Occasion> occasions;
  for (const backups::Backup& backup : folder.all()) occasions.push_back(backup.occasion);
  EXPECT_EQ(occasions.size(), 3U);
}

TEST_F(Keeper, WritesNothingBesideALibraryThatIsOnlyRead) {
  library.reset();
  const auto shown = Library::look(file, support::catalogue(), clock);
  BackupKeeper keeper(*shown, clock);
  keeper.beginDaily();
  keeper.beforeRemoval();
  keeper.wait();
  EXPECT_TRUE(folder.all().empty());
}

}  // namespace
}  // namespace guapai::district
