#include "storage/secretcolumns.h"

#include <set>

#include <gtest/gtest.h>

#include "storage/database.h"
#include "storage/schema.h"

namespace guapai::storage {
namespace {

/// All columns of a new library in which a text or bytes may stand, `answer.value`.
std::set<std::string> textColumns() {
  Database database;
  takeSteps(database, programSchema(), 0, programSchema().size());
  std::set<std::string> found;
  Statement select(database,
                   "SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c "
                   "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND c.type IN ('TEXT', 'BLOB')");
  select.run();
  while (select.next()) found.insert(select.text(0));
  return found;
}

/// Whoever adds a column to the library decides here whether it is secret.
TEST(SecretColumns, AreAllButThoseThatAreKnownToBeInTheClear) {
  std::set<std::string> columns{
      // what the library needs for finding its rows
      "center_case.center_id", "list.field", "list_row.field", "answer.field", "draft.field", "draft.saved_at",
      "audit.at", "audit.event", "audit.field", "audit.account", "attachment.sha256", "stored_file.sha256",
      "cached_result.key", "setting.key",
      // of an issued paper, which names a center and no person
      "issued_paper.form", "issued_paper.center_id", "issued_paper.center_name", "issued_paper.issued_at",
      "issued_paper.evaluated_on", "issued_paper.standard", "issued_paper.standard_checksum",
      "issued_paper.fingerprint", "issued_paper.printed_sha256", "issued_paper.file_sha256",
      // what the district has set for itself
      "setting.value",
      // seals and lock
      "seal_key.key", "seal.scope", "seal.sum", "audit_seal.seal", "seal_head.entry_seal", "seal_head.state",
      "seal_head.seal", "cached_result.seal", "lock.key_name", "lock.salt", "lock.wrapped"};
  for (const SecretColumn& secret : secretColumns())
    EXPECT_TRUE(columns.insert(std::string(secret.table) + "." + secret.column).second) << secret.column;
  EXPECT_EQ(columns, textColumns());
}

}  // namespace
}  // namespace guapai::storage
