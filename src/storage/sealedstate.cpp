#include "storage/sealedstate.h"

#include "core/error.h"
#include "files/filename.h"
#include "storage/coveredtables.h"

namespace guapai::storage {
namespace {

constexpr Seal kZero{};

std::string numbered(std::int64_t number) {
  return std::to_string(number) + ' ';
}

}  // namespace

SealKey sealKeyOf(Database& database) {
  Statement select(database, "SELECT key FROM seal_key WHERE typeof(key) = 'blob' AND length(key) = 32");
  if (!select.run().next())
    throw core::Error(core::ErrorCode::LibraryDamaged, files::shownName(database.file()) + " (seal_key)");
  return sealFrom(select.text(0));
}

std::map<std::pair<std::string, std::int64_t>, Seal> sumsOf(Database& database, const SealKey& key) {
  std::map<std::pair<std::string, std::int64_t>, Seal> sums;
  for (const CoveredTable& table : coveredTables()) {
    const std::string caseId = table.caseColumn == nullptr ? "0" : table.caseColumn;
    const std::string sql = "SELECT " + caseId + ", CAST(" + contentSql(table, "") + " AS BLOB) FROM " + table.name;
    Statement rows(database, sql.c_str());
    rows.run();
    while (rows.next()) add(sums[{table.scope, rows.integer(0)}], sealOf(key, "row", rows.text(1)));
  }
  return sums;
}

Seal sealOfResult(const SealKey& key, std::int64_t caseId, std::int64_t revision, std::string_view resultKey,
                  std::string_view result) {
  std::string content = numbered(caseId) + numbered(revision) + numbered(static_cast<std::int64_t>(resultKey.size()));
  content.append(resultKey).append(result);
  return sealOf(key, "result", content);
}

Seal sealOfScope(const SealKey& key, const std::string& scope, std::int64_t caseId, const Seal& sum) {
  return sealOf(key, "scope", scope + ' ' + numbered(caseId) + std::string(bytesOf(sum)));
}

Seal sealOfEntry(const SealKey& key, const Seal& before, const std::string& content) {
  return sealOf(key, "entry", std::string(bytesOf(before)) + content);
}

Seal sealOfHead(const SealKey& key, const SealHead& head) {
  return sealOf(key, "head",
                numbered(head.entry) + std::string(bytesOf(head.entrySeal)) + std::string(bytesOf(head.state)));
}

SealedState::SealedState(Database& database, const SealKey& key) : m_database(&database), m_key(&key) {
  Statement head(database, "SELECT entry, entry_seal, state FROM seal_head WHERE id = 1");
  if (!head.run().next()) return;
  m_head = {.entry = head.integer(0), .entrySeal = sealFrom(head.text(1)), .state = sealFrom(head.text(2))};
  m_before = m_head;
}

void SealedState::change(const std::string& scope, std::int64_t caseId, const Seal& change) {
  if (change == kZero) return;
  Seal sum{};
  {
    Statement select(*m_database, "SELECT sum FROM seal WHERE scope = ?T AND case_id = ?");
    if (select.run(scope, caseId).next()) {
      sum = sealFrom(select.text(0));
      subtract(m_head.state, sealOfScope(*m_key, scope, caseId, sum));
    }
  }
  add(sum, change);
  if (sum == kZero) {
    Statement(*m_database, "DELETE FROM seal WHERE scope = ?T AND case_id = ?").runOn(1, scope, caseId);
    return;
  }
  add(m_head.state, sealOfScope(*m_key, scope, caseId, sum));
  Statement(*m_database,
            "INSERT INTO seal (scope, case_id, sum) VALUES (?T, ?, ?) "
            "ON CONFLICT (scope, case_id) DO UPDATE SET sum = excluded.sum")
      .run(scope, caseId, bytesOf(sum));
}

void SealedState::sealTrail() {
  static const std::string kSelect =
      "SELECT id, CAST(" + auditContentSql() + " AS BLOB) FROM audit WHERE id > ? ORDER BY id LIMIT 1000";
  for (bool more = true; more;) {
    std::map<std::int64_t, Seal> seals;
    {
      Statement entries(*m_database, kSelect.c_str());
      entries.run(m_head.entry);
      while (entries.next()) {
        m_head.entrySeal = sealOfEntry(*m_key, m_head.entrySeal, entries.text(1));
        m_head.entry = entries.integer(0);
        seals.emplace(m_head.entry, m_head.entrySeal);
      }
    }
    for (const auto& [entry, seal] : seals)
      Statement(*m_database, "INSERT INTO audit_seal (entry, seal) VALUES (?, ?)").run(entry, bytesOf(seal));
    more = !seals.empty();
  }
}

void SealedState::writeHead() {
  if (m_before == m_head) return;
  Statement(*m_database,
            "INSERT INTO seal_head (id, entry, entry_seal, state, seal) VALUES (1, ?, ?, ?, ?) "
            "ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, entry_seal = excluded.entry_seal, "
            "state = excluded.state, seal = excluded.seal")
      .run(m_head.entry, bytesOf(m_head.entrySeal), bytesOf(m_head.state), bytesOf(sealOfHead(*m_key, m_head)));
}

}  // namespace guapai::storage
