#include "storage/seals.h"

#include "core/error.h"
#include "files/filename.h"
#include "storage/coveredtables.h"
#include "storage/sealedstate.h"

namespace guapai::storage {
namespace {

/// One trigger of this connection for a covered table.
/// @param event  INSERT, UPDATE or DELETE.
QString triggerFor(const CoveredTable& table, const std::string& event) {
  const auto note = [&](const std::string& row, const char* sign) {
    const std::string caseId = table.caseColumn == nullptr ? "0" : row + table.caseColumn;
    return "INSERT INTO touched VALUES ('" + std::string(table.scope) + "', " + caseId + ", " + sign + ", " +
           contentSql(table, row) + ");";
  };
  std::string body;
  if (event != "INSERT") body += note("OLD.", "-1");
  if (event != "DELETE") body += note("NEW.", "1");
  return QString::fromStdString("CREATE TEMP TRIGGER touched_" + std::string(table.name) + "_" + event + " AFTER " +
                                event + " ON main." + table.name + " BEGIN " + body + " END");
}

}  // namespace

Seals::Seals(Database& database) : m_database(&database), m_key(sealKeyOf(database)) {
  database.execute(QStringLiteral("PRAGMA temp_store = MEMORY"));
  database.execute(
      QStringLiteral("CREATE TEMP TABLE touched (scope TEXT, case_id INTEGER, sign INTEGER, content TEXT)"));
  for (const CoveredTable& table : coveredTables())
    for (const char* const event : {"INSERT", "UPDATE", "DELETE"}) database.execute(triggerFor(table, event));
  database.watch(this);
}

Seals::~Seals() {
  m_database->watch(nullptr);
}

bool Seals::areIn(Database& database) {
  return Statement(database, "SELECT 1 FROM seal_key").run().next();
}

void Seals::sealAll(Database& database) {
  if (!areIn(database)) Statement(database, "INSERT INTO seal_key (id, key) VALUES (1, ?)").run(bytesOf(newSealKey()));
  const SealKey key = sealKeyOf(database);
  SealedState state(database, key);
  for (const auto& [scope, sum] : sumsOf(database, key)) state.change(scope.first, scope.second, sum);
  state.sealTrail();
  state.writeHead();
}

void Seals::takeUp() {
  {
    Statement touched(*m_database, "SELECT scope, case_id, sign, CAST(content AS BLOB) FROM temp.touched");
    touched.run();
    while (touched.next()) {
      Seal& sum = m_changes[{touched.text(0), touched.integer(1)}];
      const Seal seal = sealOf(m_key, "row", touched.text(3));
      touched.integer(2) > 0 ? add(sum, seal) : subtract(sum, seal);
    }
  }
  Statement(*m_database, "DELETE FROM temp.touched").run();
}

void Seals::beginning() {
  m_changes.clear();
}

void Seals::committing() {
  takeUp();
  SealedState state(*m_database, m_key);
  for (const auto& [scope, change] : m_changes) state.change(scope.first, scope.second, change);
  m_changes.clear();
  state.sealTrail();
  state.writeHead();
}

}  // namespace guapai::storage
