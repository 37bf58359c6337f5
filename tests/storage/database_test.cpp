#include "storage/database.h"

#include <cerrno>
#include <cstdlib>
#include <fstream>
#include <sys/resource.h>

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/failingcalls.h"
#include "support/folder.h"
#include "support/refusal.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

using core::ErrorCode;
using support::refusal;

constexpr std::chrono::milliseconds kAtOnce{0};
constexpr auto kReadWrite = Database::Access::ReadWrite;

class OpenDatabase : public testing::Test {
protected:
  OpenDatabase() { database.execute(QStringLiteral("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT)")); }

  std::string stored(const std::string& text) {
    Statement(database, "INSERT OR REPLACE INTO word (id, text) VALUES (1, ?T)").run(text);
    Statement select(database, "SELECT CAST(text AS BLOB) FROM word WHERE id = 1");
    return select.run().next() ? select.text(0) : "(none)";
  }

  support::TemporaryDirectory directory;
  Database database{directory / "a.guapai", kReadWrite, kAtOnce};
};

TEST_F(OpenDatabase, KeepsAwkwardTextsToTheByte) {
  const std::string longText(200'000, 'x');
  for (const std::string& text : std::vector<std::string>{
           "O'Neill", "'; DROP TABLE word; --", "\"quoted\" ? :name @p $1", "示例街道", "𠮷\nnew\tline", "\uFEFF示例",
           "\uFEFF\uFEFF", "e\u0301 \u200B \uFFFE \uFFFF", " ", longText}) {
    EXPECT_EQ(stored(text), text);
  }
  EXPECT_EQ(database.pragma(QStringLiteral("user_version")), 0);
}

TEST_F(OpenDatabase, TellsEmptyTextFromNone) {
  EXPECT_EQ(stored(""), "");
  Statement(database, "INSERT INTO word (id, text) VALUES (2, ?T)").run(std::optional<std::string>());
  Statement count(database, "SELECT count(*) FROM word WHERE text = ''");
  ASSERT_TRUE(count.run().next());
  EXPECT_EQ(count.integer(0), 1);
  Statement none(database, "SELECT count(*) FROM word WHERE text IS NULL");
  ASSERT_TRUE(none.run().next());
  EXPECT_EQ(none.integer(0), 1);
}

TEST_F(OpenDatabase, RefusesARowThatIsSwallowed) {
  database.execute(QStringLiteral("CREATE TRIGGER t BEFORE INSERT ON word BEGIN SELECT RAISE(IGNORE); END"));
  for (const char* const sql :
       {"INSERT INTO word (id, text) VALUES (1, 'a')", "INSERT OR REPLACE INTO word (id, text) VALUES (1, 'a')",
        "INSERT INTO word (id, text) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET text = excluded.text"})
    EXPECT_EQ(refusal([&] { Statement(database, sql).run(); }), ErrorCode::LibraryAltered) << sql;
  Statement(database, "INSERT OR IGNORE INTO word (id, text) VALUES (1, 'a')").run();
  Statement(database, "DELETE FROM word").run();
}

TEST_F(OpenDatabase, RefusesAStatementThatHitsAnotherNumberOfRows) {
  (void)stored("a");
  for (const char* const sql : {"UPDATE word SET text = ?T WHERE id = 1", "DELETE FROM word WHERE text <> ?T"}) {
    EXPECT_EQ(refusal([&] { Statement(database, sql).runOn(2, "b"); }), ErrorCode::LibraryAltered) << sql;
    (void)stored("a");
    EXPECT_EQ(refusal([&] { Statement(database, sql).runOn(1, "b"); }), std::nullopt) << sql;
    (void)stored("a");
  }
  for (const char* const event : {"UPDATE", "DELETE"})
    database.execute(QStringLiteral("CREATE TRIGGER no_%1 BEFORE %1 ON word BEGIN SELECT RAISE(IGNORE); END")
                         .arg(QLatin1String(event)));
  EXPECT_EQ(refusal([this] { Statement(database, "UPDATE word SET text = 'b'").runOn(1); }), ErrorCode::LibraryAltered);
  EXPECT_EQ(refusal([this] { Statement(database, "DELETE FROM word").runOn(1); }), ErrorCode::LibraryAltered);
}

TEST_F(OpenDatabase, TakesWhatNoLibraryCanHoldForDamage) {
  EXPECT_EQ(refusal([this] { (void)Statement(database, "SELECT zeroblob(2000000000)").run().next(); }),
            ErrorCode::LibraryDamaged);
}

TEST_F(OpenDatabase, TakesARowThatChangesNothing) {
  for (int time = 0; time < 2; ++time)
    Statement(database, "INSERT INTO word (id, text) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET text = 'a'").run();
  EXPECT_EQ(stored("a"), "a");
}

TEST_F(OpenDatabase, WritesThroughARollbackJournalToTheDisk) {
  Statement mode(database, "PRAGMA journal_mode");
  ASSERT_TRUE(mode.run().next());
  EXPECT_EQ(mode.text(0), "delete");
  EXPECT_EQ(database.pragma(QStringLiteral("synchronous")), 3);
  EXPECT_EQ(database.pragma(QStringLiteral("foreign_keys")), 1);
}

TEST_F(OpenDatabase, ForgetsATransactionThatWasNotCommitted) {
  (void)stored("before");
  {
    const Transaction transaction(database);
    Statement(database, "UPDATE word SET text = ?T").run("after");
  }
  Statement select(database, "SELECT text FROM word");
  ASSERT_TRUE(select.run().next());
  EXPECT_EQ(select.text(0), "before");
}

TEST_F(OpenDatabase, TakesATransactionWithinAnotherOneForAPartOfIt) {
  (void)stored("before");
  Database other(directory / "a.guapai", kReadWrite, kAtOnce);
  const auto text = [](Database& from) {
    Statement select(from, "SELECT text FROM word");
    return select.run().next() ? select.text(0) : std::string();
  };
  const auto write = [this] {
    Transaction inner(database);
    Statement(database, "UPDATE word SET text = ?T").run("after");
    inner.commit();
    EXPECT_TRUE(inner.isInner());
  };
  {
    const Transaction outer(database);
    write();
    const Transaction reading(database, Transaction::Kind::Read);
    EXPECT_EQ(text(database), "after");
  }
  EXPECT_EQ(text(other), "before") << "the outer one was not committed";
  Transaction outer(database);
  write();
  outer.commit();
  EXPECT_EQ(text(other), "after");
}

TEST_F(OpenDatabase, IsPatientAgainAfterAHurry) {
  Database patient(directory / "a.guapai", kReadWrite, std::chrono::milliseconds(77));
  const auto patience = [&patient] { return patient.pragma(QStringLiteral("busy_timeout")); };
  {
    const Database::Hurry hurry(patient);
    EXPECT_EQ(patience(), 0);
  }
  EXPECT_EQ(patience(), 77);
}

TEST_F(OpenDatabase, BeginsAgainWhereItsWatchHasRefused) {
  struct Refusing : TransactionWatch {
    void beginning() override { throw core::Error(ErrorCode::MemoryFull, "watch"); }
    void committing() override {}
  } watch;
  database.watch(&watch);
  EXPECT_EQ(refusal([this] { const Transaction transaction(database); }), ErrorCode::MemoryFull);
  database.watch(nullptr);
  Database other(directory / "a.guapai", kReadWrite, kAtOnce);
  EXPECT_EQ(refusal([&other] { const Transaction transaction(other); }), std::nullopt) << "nothing is left open";
  const Transaction transaction(database);
  EXPECT_FALSE(transaction.isInner());
}

TEST_F(OpenDatabase, IsBusyWhileAnotherWrites) {
  Database other(directory / "a.guapai", kReadWrite, kAtOnce);
  Transaction writing(other);
  EXPECT_EQ(refusal([this] { const Transaction transaction(database); }), ErrorCode::LibraryBusy);
  writing.commit();
  EXPECT_EQ(refusal([this] { const Transaction transaction(database); }), std::nullopt);
}

TEST_F(OpenDatabase, IsNotDamagedWhereTheMediumGivesNothing) {
  (void)stored("kept");
  const auto read = [this] {
    Database other(directory / "a.guapai", Database::Access::ReadOnly, kAtOnce);
    Statement select(other, "SELECT text FROM word");
    ASSERT_TRUE(select.run().next());
  };
  for (const bool always : {false, true}) {
    int count = 0;
    for (bool wasMet = true; wasMet; ++count) {
      const FailingCalls failing(Call::Read, EIO, count, always);
      const auto refused = refusal(read);
      wasMet = failing.wereMet();
      EXPECT_EQ(refused.value_or(ErrorCode::ReadFailed), ErrorCode::ReadFailed) << count << " good reads";
    }
    EXPECT_GT(count, 2) << "reads were to fail";
  }
}

TEST_F(OpenDatabase, DoesNotLockOutOthersAfterItHasRead) {
  (void)stored("a");
  Statement(database, "INSERT INTO word (text) VALUES (?T)").run("b");
  {
    Statement select(database, "SELECT text FROM word");
    ASSERT_TRUE(select.run().next());  // and not to its end
  }
  Database other(directory / "a.guapai", kReadWrite, kAtOnce);
  EXPECT_EQ(refusal([&other] { other.execute(QStringLiteral("DELETE FROM word")); }), std::nullopt);
}

TEST_F(OpenDatabase, IsLockedToReadersWhileAnotherWritesItsPages) {
  Database other(directory / "a.guapai", kReadWrite, kAtOnce);
  other.execute(QStringLiteral("BEGIN EXCLUSIVE"));
  EXPECT_EQ(refusal([this] { (void)Statement(database, "SELECT text FROM word").run().next(); }),
            ErrorCode::LibraryLocked);
  EXPECT_EQ(refusal([this] { const Transaction transaction(database); }), ErrorCode::LibraryBusy);
  EXPECT_EQ(refusal([this] { (void)Statement(database, "SELECT text FROM word").run().next(); }),
            ErrorCode::LibraryLocked)
      << "an edit that was refused is over";
}

TEST_F(OpenDatabase, TakesNoEditOnceItsFileIsAnotherOne) {
  const auto edit = [this] {
    Transaction transaction(database);
    Statement(database, "INSERT INTO word (text) VALUES (?T)").run("a");
    transaction.commit();
  };
  EXPECT_EQ(refusal(edit), std::nullopt);
  const auto file = directory / "a.guapai";
  const auto elsewhere = directory / "b.guapai";
  std::filesystem::rename(file, elsewhere);
  EXPECT_EQ(refusal(edit), ErrorCode::LibraryReplaced) << "renamed";
  std::filesystem::copy_file(elsewhere, file);
  EXPECT_EQ(refusal(edit), ErrorCode::LibraryReplaced) << "replaced by a copy of itself";
  std::filesystem::remove(file);
  EXPECT_EQ(refusal(edit), ErrorCode::LibraryReplaced) << "removed";
  std::filesystem::rename(elsewhere, file);
  EXPECT_EQ(refusal(edit), std::nullopt) << "and back";
}

TEST_F(OpenDatabase, SaysWhenTheDiskIsFullAndKeepsWhatItHad) {
  (void)stored("before");
  database.execute(QStringLiteral("PRAGMA max_page_count = 3"));
  const std::string much(100'000, 'x');
  EXPECT_EQ(refusal([&] { (void)stored(much); }), ErrorCode::DiskFull);
  Statement select(database, "SELECT text FROM word");
  ASSERT_TRUE(select.run().next());
  EXPECT_EQ(select.text(0), "before");
}

TEST_F(OpenDatabase, IsAsItWasWhereTheDiskFailsInTheMiddleOfAnEdit) {
  (void)stored("before");
  // With a cache of one page, pages are written before the commit.
  database.execute(QStringLiteral("PRAGMA cache_size = 1"));
  for (const auto& [cause, code] :
       {std::pair(ENOSPC, ErrorCode::DiskFull), std::pair(EIO, ErrorCode::FileUnwritable)}) {
    {
      const Transaction transaction(database);
      const FailingCalls failing(Call::Write, cause, 20);
      EXPECT_EQ(refusal([this] {
                  for (int row = 2; row < 100; ++row)
                    Statement(database, "INSERT INTO word (id, text) VALUES (?, ?T)").run(row, std::string(4000, 'x'));
                }),
                code);
    }
    Statement select(database, "SELECT count(*), max(text) FROM word");
    select.run().only();
    EXPECT_EQ(select.text(0) + select.text(1), "1before");
  }
  EXPECT_EQ(stored("after"), "after");
}

TEST_F(OpenDatabase, TellsThatItsFileCannotBeLocked) {
  const auto read = [this] { (void)Statement(database, "SELECT text FROM word").run().next(); };
  const auto edit = [this] { const Transaction transaction(database); };
  {
    const FailingCalls failing(Call::Lock, EIO);
    EXPECT_EQ(refusal(read), ErrorCode::LibraryUnlockable);
    EXPECT_EQ(refusal(edit), ErrorCode::LibraryUnlockable);
  }
  {
    const FailingCalls failing(Call::Lock, EPERM);
    EXPECT_EQ(refusal(read), ErrorCode::FileUnreadable);
    EXPECT_EQ(refusal(edit), ErrorCode::FileUnwritable);
  }
  EXPECT_EQ(refusal(edit), std::nullopt);
}

TEST_F(OpenDatabase, SaysThatAnEditIsNotSettled) {
  Transaction transaction(database);
  Statement(database, "INSERT INTO word (text) VALUES ('a')").run();
  const FailingCalls failing(Call::SettleFolder, EIO);
  EXPECT_EQ(refusal([&transaction] { transaction.commit(); }), ErrorCode::LibraryUnsettled);
}

TEST_F(OpenDatabase, CannotBeEditedWhereTheSystemOpensNoFurtherFile) {
  const Transaction transaction(database);
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  const rlimit none{.rlim_cur = 0, .rlim_max = before.rlim_max};
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
  const auto refused = refusal([this] { Statement(database, "INSERT INTO word (text) VALUES ('a')").run(); });
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_EQ(refused, ErrorCode::FileUnwritable) << "the journal";
}

TEST_F(OpenDatabase, RefusesToWriteWhatItMayOnlyRead) {
  (void)stored("a");
  Database reader(directory / "a.guapai", Database::Access::ReadOnly, kAtOnce);
  EXPECT_EQ(refusal([&reader] {
              Transaction transaction(reader);
              Statement(reader, "DELETE FROM word").run();
            }),
            ErrorCode::LibraryReadOnly);
}

TEST_F(OpenDatabase, TakesASentenceThatSqliteDoesNotUnderstandForDamage) {
  EXPECT_EQ(refusal([this] { database.execute(QStringLiteral("SELECT * FROM no_such_table")); }),
            ErrorCode::LibraryDamaged);
}

TEST_F(OpenDatabase, TakesWhatIsTooLargeForSqliteForDamage) {
  EXPECT_EQ(refusal([this] { database.execute(QStringLiteral("SELECT zeroblob(2000000000)")); }),
            ErrorCode::LibraryDamaged);
}

TEST_F(OpenDatabase, NamesTheSecretThatIsNotWhatWasStored) {
  database.useCipher(std::make_shared<const Cipher>(SecretKey::random()));
  const auto secret = [this](std::int64_t key) {
    Statement select(database, "SELECT CAST(text AS BLOB) FROM word");
    return select.run().only().secret(0, "word.text", key);
  };
  Statement(database, "INSERT INTO word (id, text) VALUES (1, ?S)")
      .run(database.secret("word.text", "示例", std::int64_t{1}));
  EXPECT_EQ(secret(1), "示例");
  try {
    (void)secret(2);
    FAIL() << "it stood elsewhere";
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::LibraryDamaged);
    EXPECT_EQ(error.detail(), "a.guapai (word.text 2)");
  }
}

TEST_F(OpenDatabase, CopiesItself) {
  (void)stored("a");
  database.copyTo(directory / "示例's copy.guapai");
  Database copy(directory / "示例's copy.guapai", kReadWrite, kAtOnce);
  Statement select(copy, "SELECT text FROM word");
  ASSERT_TRUE(select.run().next());
  EXPECT_EQ(select.text(0), "a");
}

TEST(Database, DoesNotOpenAFileThatIsCutShort) {
  const support::TemporaryDirectory directory;
  {
    Database whole(directory / "a.guapai", kReadWrite, kAtOnce);
    whole.execute(QStringLiteral("CREATE TABLE word (text TEXT)"));
    Statement(whole, "INSERT INTO word VALUES (?T)").run(std::string(100'000, 'x'));
  }
  std::filesystem::resize_file(directory / "a.guapai", 8192);
  EXPECT_EQ(refusal([&directory] {
              Database cut(directory / "a.guapai", kReadWrite, kAtOnce);
              Statement select(cut, "SELECT text FROM word");
              (void)select.run().next();
            }),
            ErrorCode::LibraryDamaged);
}

TEST(Database, HasWhateverNameTheSystemTakes) {
  const support::Folder directory;
  for (const char* name : {"d\xE9p\xFF.guapai", "a?b#c%41&mode=memory.guapai", "'; --.guapai", "示例 区.guapai"}) {
    {
      Database database(directory / name, kReadWrite, kAtOnce);
      database.execute(QStringLiteral("CREATE TABLE word (text TEXT)"));
      database.copyTo(directory / (std::string("copy-") + name));
    }
    EXPECT_GT(std::filesystem::file_size(directory / name), 0U) << name;
    EXPECT_GT(std::filesystem::file_size(directory / (std::string("copy-") + name)), 0U) << name;
  }
}

TEST(Database, SaysThatItsPathIsTooLong) {
  const support::TemporaryDirectory directory;
  std::filesystem::path deep = directory.path();
  while (deep.native().size() < 520) deep /= std::string(100, 'd');
  std::filesystem::create_directories(deep);
  EXPECT_EQ(refusal([&] { const Database database(deep / "a.guapai", kReadWrite, kAtOnce); }),
            ErrorCode::LibraryPathTooLong);
  std::filesystem::create_symlink(deep, directory / "short");
  EXPECT_EQ(refusal([&] { const Database database(directory / "short" / "a.guapai", kReadWrite, kAtOnce); }),
            ErrorCode::LibraryPathTooLong);
}

/// In a process of its own: what SQLite may take once it is told is never more again.
TEST(Database, SaysThatTheMemoryIsFull) {
  const auto fill = [] {
    Database database;
    database.execute(QStringLiteral("PRAGMA hard_heap_limit = 2000000"));
    const auto refused = refusal([&] { database.execute(QStringLiteral("SELECT hex(zeroblob(5000000))")); });
    std::exit(refused == ErrorCode::MemoryFull ? 0 : 1);
  };
  EXPECT_EXIT(fill(), testing::ExitedWithCode(0), "");
}

TEST(Database, IsNotThereWhereThePathLeadsNowhere) {
  const support::TemporaryDirectory directory;
  std::filesystem::create_symlink("loop", directory / "loop");
  const auto open = [](const std::filesystem::path& file) {
    return refusal([&file] { const Database database(file, kReadWrite, kAtOnce); });
  };
  EXPECT_EQ(open(directory / "loop" / "a.guapai"), ErrorCode::FileUnreadable);
  const std::filesystem::path before = std::filesystem::current_path();
  std::filesystem::create_directory(directory / "gone");
  std::filesystem::current_path(directory / "gone");
  std::filesystem::remove(directory / "gone");
  EXPECT_EQ(open("a.guapai"), ErrorCode::FileUnreadable);
  std::filesystem::current_path(before);
}

TEST(Database, IsNotMadeWhereThereIsNoFolder) {
  const support::TemporaryDirectory directory;
  EXPECT_EQ(refusal([&directory] { const Database database(directory / "none/a.guapai", kReadWrite, kAtOnce); }),
            ErrorCode::FileUnreadable);
}

}  // namespace
}  // namespace guapai::storage
