#include "storage/seals.h"

#include <gtest/gtest.h>

#include "storage/integrity.h"
#include "storage/schema.h"
#include "support/temporarydirectory.h"

namespace guapai::storage {
namespace {

constexpr std::chrono::milliseconds kAtOnce{0};

/// A new library and the seals that watch it.
class WatchedDatabase : public testing::Test {
protected:
  WatchedDatabase() {
    const auto file = directory / "a.guapai";
    createLibraryFile(file, programSchema(), kAtOnce);
    database = openLibraryFile(file, programSchema(), kAtOnce, core::Date(2021, 9, 15)).database;
    seals.emplace(*database);
  }
  ~WatchedDatabase() override { seals.reset(); }

  void commit(const std::vector<const char*>& statements) const {
    Transaction transaction(*database);
    for (const char* const sql : statements) database->execute(QString::fromUtf8(sql));
    transaction.commit();
  }
  [[nodiscard]] std::int64_t sealedCases() const {
    Statement count(*database, "SELECT count(*) FROM seal WHERE scope = 'case'");
    EXPECT_TRUE(count.run().next());
    return count.integer(0);
  }

  support::TemporaryDirectory directory;
  std::unique_ptr<Database> database;
  std::optional<Seals> seals;
};

TEST_F(WatchedDatabase, StaysTrueWhateverStatementWrites) {
  commit({"INSERT INTO center_case VALUES (1, 'a', 1, 1, 0)", "INSERT INTO center_case VALUES (2, 'b', 1, 1, 0)",
          "INSERT INTO answer VALUES (2, 'f', 0, 'x')", "INSERT INTO list VALUES (1, 'l', 1)",
          "INSERT INTO list_row VALUES (1, 1, 'l', 0)", "INSERT INTO answer VALUES (1, 'f', 0, 'x')"});
  EXPECT_TRUE(damagesOf(*database).empty());
  commit({"INSERT OR REPLACE INTO answer VALUES (1, 'f', 0, 'y')"});
  commit({"INSERT INTO answer VALUES (1, 'f', 0, 'z') ON CONFLICT DO UPDATE SET value = excluded.value"});
  commit({"UPDATE OR REPLACE answer SET row = 0", "UPDATE answer SET value = NULL || 'x' WHERE 0"});
  EXPECT_TRUE(damagesOf(*database).empty());
  EXPECT_EQ(sealedCases(), 2);
  commit({"DELETE FROM center_case WHERE id = 1"});
  EXPECT_TRUE(damagesOf(*database).empty()) << "the rows that go with their case";
  EXPECT_EQ(sealedCases(), 1);
}

TEST_F(WatchedDatabase, ForgetsWhatWasRolledBack) {
  {
    const Transaction transaction(*database);
    database->execute(QStringLiteral("INSERT INTO setting VALUES ('a', 'b')"));
    seals->takeUp();
    database->execute(QStringLiteral("INSERT INTO setting VALUES ('c', 'd')"));
  }
  commit({"INSERT INTO setting VALUES ('e', 'f')"});
  EXPECT_TRUE(damagesOf(*database).empty());
}

TEST_F(WatchedDatabase, TakesUpALongTransactionInParts) {
  Transaction transaction(*database);
  database->execute(QStringLiteral("INSERT INTO setting VALUES ('a', 'b')"));
  seals->takeUp();
  database->execute(QStringLiteral("UPDATE setting SET value = 'c'"));
  seals->takeUp();
  transaction.commit();
  EXPECT_TRUE(damagesOf(*database).empty());
}

TEST_F(WatchedDatabase, NoticesNothingThatIsWrittenWithoutIt) {
  seals.reset();
  commit({"INSERT INTO setting VALUES ('a', 'b')"});
  const auto damages = damagesOf(*database);
  ASSERT_EQ(damages.size(), 1);
  EXPECT_EQ(damages[0].kind, Damage::Kind::Content);
}

}  // namespace
}  // namespace guapai::storage
