#include "storage/journal.h"

#include <fstream>
#include <sys/stat.h>

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/library.h"
#include "storage/schema.h"
#include "storage/seals.h"
#include "storage/sqliteheader.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using support::fileText;
using support::refusal;
namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kAtOnce{0};

class Journal : public testing::Test {
protected:
  Journal() {
    for (const char* name : {"a.guapai", "b.guapai"}) createLibraryFile(directory / name, programSchema(), kAtOnce);
  }

  [[nodiscard]] fs::path file(const std::string& name) const { return directory / name; }
  /// Leaves the library as a power cut does that comes in the middle of a commit: half of the pages are new, and the
  /// journal is there.
  void interrupt(const std::string& name, const QString& statement) const {
    const fs::path cut = file("cut.guapai");
    {
      Database database(file(name), Database::Access::ReadWrite, kAtOnce);
      // With a cache of one page, pages go into the file before the commit; the last one is written at the commit.
      database.execute(QStringLiteral("PRAGMA cache_size = 1"));
      Transaction transaction(database);
      database.execute(statement);
      fs::copy_file(file(name), cut);
      fs::copy_file(file(name + "-journal"), file("cut-journal"));
    }
    fs::rename(cut, file(name));
    fs::rename(file("cut-journal"), file(name + "-journal"));
  }
  [[nodiscard]] std::int64_t settings(const std::string& name) const {
    const auto opened = openLibraryFile(file(name), programSchema(), kAtOnce, core::Date(2021, 9, 15));
    Statement select(*opened.database, "SELECT count(*) FROM setting");
    return select.run().next() ? select.integer(0) : -1;
  }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(file(name), std::ios::binary) << bytes;
  }
  void patch(const std::string& name, std::size_t offset, const std::string& bytes) const {
    write(name, fileText(file(name)).replace(offset, bytes.size(), bytes));
  }
  [[nodiscard]] std::string firstPage(const std::string& name) const { return fileText(file(name)).substr(0, kPage); }
  static std::string number(std::uint32_t number) {
    std::string bytes;
    for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> shift);
    return bytes;
  }
  /// A page as a journal has it: its number, its bytes and their sum, which nobody looks at here.
  static std::string page(std::uint32_t at, const std::string& bytes) { return number(at) + bytes + number(0); }
  /// A part of a journal with one page: its header, and what fills its last sector.
  static std::string part(const std::string& page, std::uint32_t pages = 1, std::uint32_t pageSize = kPage) {
    std::string bytes =
        "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + number(1) + number(7) + number(pages) + number(kSector) + number(pageSize);
    bytes.resize(kSector);
    bytes += page;
    bytes.resize((bytes.size() + kSector - 1) / kSector * kSector);
    return bytes;
  }

  static constexpr std::uint32_t kPage = 4096;
  static constexpr std::uint32_t kSector = 512;
  const QString kMany = QStringLiteral(
      "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 3000) "
      "INSERT INTO setting SELECT 'k' || n, hex(zeroblob(200)) FROM number");
  support::TemporaryDirectory directory;
};

TEST_F(Journal, OfTheLibraryItselfIsRolledBack) {
  interrupt("a.guapai", kMany);
  ASSERT_TRUE(fs::exists(file("a.guapai-journal")));
  EXPECT_FALSE(hasForeignJournal(file("a.guapai")));
  EXPECT_EQ(settings("a.guapai"), 0);
  EXPECT_FALSE(fs::exists(file("a.guapai-journal"))) << "it was hot";
}

TEST_F(Journal, OfAnotherLibraryIsNotRolledIn) {
  interrupt("a.guapai", kMany);
  fs::rename(file("a.guapai-journal"), file("b.guapai-journal"));
  const std::string before = fileText(file("b.guapai"));
  EXPECT_TRUE(hasForeignJournal(file("b.guapai")));
  EXPECT_EQ(refusal([this] { (void)settings("b.guapai"); }), ErrorCode::JournalForeign);
  EXPECT_EQ(fileText(file("b.guapai")), before);
  fs::remove(file("b.guapai-journal"));
  EXPECT_EQ(settings("b.guapai"), 0);
}

/// A transaction that only changes rows, and is killed before its commit, has not come to the first page.
TEST_F(Journal, WithoutTheFirstPageIsRolledBackOnlyWhereItLeadsBack) {
  {
    Database database(file("a.guapai"), Database::Access::ReadWrite, kAtOnce);
    Seals seals(database);
    Transaction transaction(database);
    database.execute(kMany);
    transaction.commit();
  }
  fs::copy_file(file("a.guapai"), file("c.guapai"));
  {
    Database database(file("c.guapai"), Database::Access::ReadWrite, kAtOnce);
    Seals seals(database);
    Transaction transaction(database);
    database.execute(QStringLiteral("UPDATE setting SET value = replace(value, '0', '1')"));
    transaction.commit();
  }
  const std::string sealed = fileText(file("a.guapai"));
  interrupt("a.guapai", QStringLiteral("UPDATE setting SET value = replace(value, '0', '2')"));
  const std::string half = fileText(file("a.guapai"));
  ASSERT_NE(half, sealed) << "pages of the transaction are in the file";
  fs::copy_file(file("a.guapai-journal"), file("c.guapai-journal"));
  const std::string other = fileText(file("c.guapai"));
  EXPECT_EQ(refusal([this] { (void)settings("c.guapai"); }), ErrorCode::JournalForeign);
  EXPECT_EQ(fileText(file("c.guapai")), other);

  EXPECT_FALSE(hasForeignJournal(file("a.guapai")));
  EXPECT_EQ(fileText(file("a.guapai")), half) << "it is tried on a copy";
  EXPECT_EQ(settings("a.guapai"), 3000);
  EXPECT_EQ(fileText(file("a.guapai")), sealed);
}

TEST_F(Journal, OfAnotherLibraryIsNotRolledInThroughALink) {
  interrupt("a.guapai", kMany);
  fs::rename(file("a.guapai-journal"), file("b.guapai-journal"));
  fs::create_directory(file("elsewhere"));
  fs::create_symlink("../b.guapai", file("elsewhere/link.guapai"));
  const std::string before = fileText(file("b.guapai"));
  try {
    (void)settings("elsewhere/link.guapai");
    FAIL();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::JournalForeign);
    EXPECT_EQ(error.detail(), "b.guapai") << "the journal has the name of the file";
  }
  EXPECT_EQ(fileText(file("b.guapai")), before);
}

TEST_F(Journal, OfAnEarlierStateOfTheLibraryIsNotRolledIn) {
  interrupt("a.guapai", kMany);
  fs::copy_file(file("a.guapai-journal"), file("kept"));
  EXPECT_EQ(settings("a.guapai"), 0);
  for (const char* key : {"x", "y", "z"}) {
    Database database(file("a.guapai"), Database::Access::ReadWrite, kAtOnce);
    database.execute(QStringLiteral("INSERT INTO setting VALUES ('%1', '1')").arg(QLatin1String(key)));
  }
  fs::rename(file("kept"), file("a.guapai-journal"));
  EXPECT_EQ(refusal([this] { (void)settings("a.guapai"); }), ErrorCode::JournalForeign);
  fs::remove(file("a.guapai-journal"));
  EXPECT_EQ(settings("a.guapai"), 3);
}

TEST_F(Journal, OfALibraryThatIsGoneIsNotRolledIntoANewOne) {
  interrupt("a.guapai", kMany);
  fs::remove(file("a.guapai"));
  const auto make = [this] { createLibraryFile(file("a.guapai"), programSchema(), kAtOnce); };
  EXPECT_EQ(refusal(make), ErrorCode::JournalForeign);
  EXPECT_FALSE(fs::exists(file("a.guapai"))) << "it could not be opened";
  fs::remove(file("a.guapai-journal"));
  EXPECT_EQ(refusal(make), std::nullopt);
}

TEST_F(Journal, OfAWriteAheadLogIsNotRolledIn) {
  {
    Database other(file("a.guapai"), Database::Access::ReadWrite, kAtOnce);
    other.execute(QStringLiteral("PRAGMA journal_mode = WAL"));
    other.execute(QStringLiteral("INSERT INTO setting VALUES ('x', '1')"));
    fs::copy_file(file("a.guapai-wal"), file("b.guapai-wal"));
  }
  const std::string before = fileText(file("b.guapai"));
  const std::string log = fileText(file("b.guapai-wal"));
  EXPECT_EQ(refusal([this] { (void)settings("b.guapai"); }), ErrorCode::JournalForeign);
  EXPECT_EQ(fileText(file("b.guapai")), before);
  EXPECT_EQ(fileText(file("b.guapai-wal")), log);
  fs::remove(file("b.guapai-wal"));
  EXPECT_EQ(settings("b.guapai"), 0);
  EXPECT_EQ(settings("a.guapai"), 1) << "the other program has ended and left no log";
}

TEST_F(Journal, ThatIsNoFileIsRefusedWithoutWaiting) {
  for (const char* name : {"a.guapai-journal", "a.guapai-wal"}) {
    ASSERT_EQ(::mkfifo(file(name).c_str(), S_IRUSR | S_IWUSR), 0);
    EXPECT_EQ(refusal([this] { (void)settings("a.guapai"); }), ErrorCode::JournalForeign) << name;
    fs::remove(file(name));
  }
  EXPECT_EQ(settings("a.guapai"), 0);
}

TEST_F(Journal, ThatHoldsNothingIsNobodys) {
  for (const char* content : {"", "a text", "\xd9\xd5\x05\xf9"}) {
    std::ofstream(file("b.guapai-journal"), std::ios::binary) << content;
    EXPECT_FALSE(hasForeignJournal(file("b.guapai"))) << content;
  }
  std::ofstream(file("b.guapai-wal"), std::ios::binary) << "";
  EXPECT_FALSE(hasForeignJournal(file("b.guapai"))) << "a log without content";
}

/// Before a journal is settled, its header does not count what follows.
TEST_F(Journal, ThatCountsNothingYetIsReadToItsEnd) {
  interrupt("a.guapai", kMany);
  patch("a.guapai-journal", 8, std::string(4, '\0'));
  EXPECT_FALSE(hasForeignJournal(file("a.guapai")));
  fs::rename(file("a.guapai-journal"), file("b.guapai-journal"));
  EXPECT_TRUE(hasForeignJournal(file("b.guapai")));
}

/// SQLite rolls nothing of such a journal back.
TEST_F(Journal, WithoutAWholePageStopsNobody) {
  interrupt("a.guapai", kMany);
  fs::rename(file("a.guapai-journal"), file("b.guapai-journal"));
  const std::string whole = fileText(file("b.guapai-journal"));
  for (const bool isCutOff : {false, true}) {
    write("b.guapai-journal", whole);
    if (isCutOff)
      fs::resize_file(file("b.guapai-journal"), bigEndian(whole, 20) + 10);
    else
      patch("b.guapai-journal", 20, number(1));  // the size of its sectors
    EXPECT_FALSE(hasForeignJournal(file("b.guapai"))) << isCutOff;
    EXPECT_EQ(settings("b.guapai"), 0) << isCutOff;
  }
}

TEST_F(Journal, IsToldByAPageOfItsSecondPart) {
  const std::string header = firstPage("b.guapai");
  write("b.guapai-journal", part(page(2, header)) + part(page(1, header)));
  EXPECT_FALSE(hasForeignJournal(file("b.guapai")));
  write("b.guapai-journal", part(page(2, header)) + part(page(1, firstPage("a.guapai"))));
  EXPECT_TRUE(hasForeignJournal(file("b.guapai")));
}

TEST_F(Journal, WithoutTheFirstPageIsToldByTheNumberOfPages) {
  const std::uint32_t pages = bigEndian(fileText(file("b.guapai")), SqliteHeader::kPages);
  write("b.guapai-journal", part(page(2, firstPage("b.guapai")), pages));
  EXPECT_FALSE(hasForeignJournal(file("b.guapai")));
  write("b.guapai-journal", part(page(2, firstPage("b.guapai")), pages + 1));
  EXPECT_TRUE(hasForeignJournal(file("b.guapai")));
  // Written by an SQLite that does not count pages.
  write("b.guapai-journal", part(page(2, firstPage("b.guapai")), pages));
  patch("b.guapai", SqliteHeader::kChangesOfPages, number(0));
  EXPECT_FALSE(hasForeignJournal(file("b.guapai")));
}

TEST_F(Journal, IsToldByTheSizeOfThePages) {
  std::string header = firstPage("b.guapai");
  header.replace(SqliteHeader::kPageSize, 2, std::string("\0\1", 2));
  write("b.guapai", header);
  write("b.guapai-journal", part(page(1, header), 1, 65536));
  EXPECT_FALSE(hasForeignJournal(file("b.guapai")));
  write("b.guapai-journal", part(page(1, header)));
  EXPECT_TRUE(hasForeignJournal(file("b.guapai")));
}

TEST_F(Journal, BesideWhatIsNoLibraryIsAnothers) {
  write("c.guapai", "short");
  write("c.guapai-journal", part(page(1, firstPage("a.guapai"))));
  EXPECT_TRUE(hasForeignJournal(file("c.guapai")));
}

TEST_F(Journal, IsLeftToTheProgramThatIsJustWritingIt) {
  Database other(file("a.guapai"), Database::Access::ReadWrite, kAtOnce);
  Transaction writing(other);
  other.execute(kMany);
  EXPECT_FALSE(hasForeignJournal(file("a.guapai")));
}

TEST_F(Journal, IsToldByTheNumberOfEachLibrary) {
  const auto number = [this](const char* name) {
    return Database(file(name), Database::Access::ReadOnly, kAtOnce).pragma(QStringLiteral("schema_version"));
  };
  EXPECT_NE(number("a.guapai"), number("b.guapai"));
}

}  // namespace
}  // namespace guapai::storage
