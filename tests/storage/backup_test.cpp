#include "storage/backup.h"

#include <cerrno>
#include <fstream>

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/failingcalls.h"
#include "storage/schema.h"
#include "storage/seals.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using support::fileText;
using support::refusal;

constexpr std::chrono::milliseconds kAtOnce{0};

class Backup : public testing::Test {
protected:
  Backup() {
    createLibraryFile(directory / "a.guapai", programSchema(), kAtOnce);
    library = open("a.guapai");
    const Seals seals(*library);
    Transaction transaction(*library);
    library->execute(QStringLiteral("INSERT INTO setting VALUES ('plan', '1')"));
    transaction.commit();
  }

  [[nodiscard]] std::unique_ptr<Database> open(const char* name) const {
    return openLibraryFile(directory / name, programSchema(), kAtOnce, core::Date(2021, 9, 15)).database;
  }
  [[nodiscard]] std::ptrdiff_t entries() const {
    return std::distance(std::filesystem::directory_iterator(directory.path()), {});
  }

  support::TemporaryDirectory directory;
  std::unique_ptr<Database> library;
};

TEST_F(Backup, HasEverythingAndIsForThisUserAlone) {
  EXPECT_TRUE(writeBackup(*library, directory / "b.guapai").empty());
  const auto copy = open("b.guapai");
  Statement select(*copy, "SELECT value FROM setting WHERE key = 'plan'");
  ASSERT_TRUE(select.run().next());
  EXPECT_EQ(select.text(0), "1");
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(directory / "b.guapai").permissions(), perms::owner_read | perms::owner_write);
  EXPECT_EQ(entries(), 2);
}

TEST_F(Backup, IsMadeWhileAnotherProgramHasTheLibraryOpen) {
  const auto other = open("a.guapai");
  Statement reading(*other, "SELECT key FROM setting");
  ASSERT_TRUE(reading.run().next());
  EXPECT_TRUE(writeBackup(*library, directory / "b.guapai").empty());
}

TEST_F(Backup, NeverReplacesAFile) {
  std::ofstream(directory / "b.guapai") << "earlier";
  EXPECT_EQ(refusal([this] { (void)writeBackup(*library, directory / "b.guapai"); }), ErrorCode::FileUnwritable);
  EXPECT_EQ(fileText(directory / "b.guapai"), "earlier");
  std::filesystem::create_symlink("nowhere", directory / "c.guapai");
  EXPECT_EQ(refusal([this] { (void)writeBackup(*library, directory / "c.guapai"); }), ErrorCode::FileUnwritable);
  EXPECT_EQ(refusal([this] { (void)writeBackup(*library, directory / "none/b.guapai"); }), ErrorCode::FileUnwritable);
  EXPECT_EQ(entries(), 3);
}

TEST_F(Backup, NamesItselfWhereItsDiskTakesNoMore) {
  for (const auto& [cause, code] :
       {std::pair(ENOSPC, ErrorCode::OutputDiskFull), std::pair(EIO, ErrorCode::FileUnwritable)}) {
    const FailingCalls failing(Call::Write, cause, 3);
    try {
      (void)writeBackup(*library, directory / "b.guapai");
      ADD_FAILURE() << cause;
    } catch (const core::Error& error) {
      EXPECT_EQ(error.code(), code);
      EXPECT_EQ(error.detail(), "b.guapai");
    }
  }
  EXPECT_EQ(entries(), 1);
}

TEST_F(Backup, IsNotMadeOfALibraryThatAnotherProgramIsWriting) {
  const auto other = open("a.guapai");
  other->execute(QStringLiteral("BEGIN EXCLUSIVE"));
  EXPECT_EQ(refusal([this] { (void)writeBackup(*library, directory / "b.guapai"); }), ErrorCode::LibraryLocked);
  EXPECT_FALSE(std::filesystem::exists(directory / "b.guapai"));
}

TEST_F(Backup, IsNeverToldWholeWhereAMediumFails) {
  const std::filesystem::path copy = directory / "b.guapai";
  int good = 0;
  for (bool wasMet = true; wasMet; ++good) {
    std::vector<Damage> damages;
    {
      const FailingCalls failing(Call::Read, EIO, good);
      const auto refused = refusal([&] { damages = writeBackup(*library, copy); });
      wasMet = failing.wereMet();
      EXPECT_EQ(wasMet, refused || !damages.empty()) << good << " good reads";
      EXPECT_EQ(std::filesystem::exists(copy), !refused) << good << " good reads";
    }
    std::filesystem::remove(copy);
    ASSERT_EQ(entries(), 1) << good << " good reads";
  }
  EXPECT_GT(good, 5) << "reads were to fail";
}

TEST_F(Backup, TellsWhatIsWrongWithTheLibrary) {
  library->execute(QStringLiteral("UPDATE setting SET value = '2' WHERE key = 'plan'"));
  const auto damages = writeBackup(*library, directory / "b.guapai");
  ASSERT_EQ(damages.size(), 1);
  EXPECT_EQ(damages[0].place, "setting");
  EXPECT_TRUE(std::filesystem::exists(directory / "b.guapai")) << "a damaged copy is better than none";
}

}  // namespace
}  // namespace guapai::storage
