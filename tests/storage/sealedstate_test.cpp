#include "storage/sealedstate.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "storage/schema.h"
#include "support/refusal.h"

namespace guapai::storage {
namespace {

class State : public testing::Test {
protected:
  State() {
    takeSteps(database, programSchema(), 0, programSchema().size());
    database.execute(QStringLiteral("INSERT INTO seal_key VALUES (1, x'%1')").arg(QString(64, QLatin1Char('7'))));
  }

  [[nodiscard]] std::int64_t count(const char* sql) {
    Statement select(database, sql);
    EXPECT_TRUE(select.run().next());
    return select.integer(0);
  }

  Database database;
};

TEST_F(State, HasNoRowForAScopeWithoutRows) {
  const SealKey key = sealKeyOf(database);
  const Seal seal = sealOf(key, "row", "x");
  Seal without{};
  subtract(without, seal);
  SealedState state(database, key);
  state.change("case", 1, seal);
  EXPECT_EQ(count("SELECT count(*) FROM seal"), 1);
  state.change("case", 1, without);
  EXPECT_EQ(count("SELECT count(*) FROM seal"), 0);
}

TEST_F(State, WritesItsHeadOnlyWhereItDiffers) {
  const SealKey key = sealKeyOf(database);
  SealedState(database, key).writeHead();
  EXPECT_EQ(count("SELECT count(*) FROM seal_head"), 1);
  const std::int64_t before = count("SELECT total_changes()");
  SealedState(database, key).writeHead();
  EXPECT_EQ(count("SELECT total_changes()"), before);
}

TEST_F(State, SealsEachEntryOnTheOneBefore) {
  const SealKey key = sealKeyOf(database);
  for (int entry = 0; entry < 3; ++entry)
    database.execute(QStringLiteral("INSERT INTO audit (at, case_id, event) VALUES ('x', 1, 'edited')"));
  SealedState state(database, key);
  state.sealTrail();
  state.sealTrail();
  EXPECT_EQ(count("SELECT count(*) FROM audit_seal"), 3);
  EXPECT_EQ(count("SELECT count(DISTINCT seal) FROM audit_seal"), 3);
}

TEST_F(State, NeedsAKey) {
  database.execute(QStringLiteral("DROP TRIGGER seal_key_stays"));
  database.execute(QStringLiteral("UPDATE seal_key SET key = 'text'"));
  EXPECT_EQ(support::refusal([this] { (void)sealKeyOf(database); }), core::ErrorCode::LibraryDamaged);
}

}  // namespace
}  // namespace guapai::storage
