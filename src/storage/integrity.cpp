#include "storage/integrity.h"

#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "core/error.h"
#include "storage/coveredtables.h"
#include "storage/filestore.h"
#include "storage/passphrase.h"
#include "storage/sealedstate.h"
#include "storage/secretcolumns.h"

namespace guapai::storage {
namespace {

using Kind = Damage::Kind;
using Damages = std::vector<Damage>;

void checkPages(Database& database, Damages& damages) {
  try {
    Statement check(database, "PRAGMA integrity_check(20)");
    check.run();
    while (check.next())
      if (const std::string said = check.text(0); said != "ok")
        damages.push_back({.kind = Kind::Database, .place = said});
  } catch (const core::Error& error) {
    // SQLite names what it has found, and then stops where it can read no further.
    if (error.code() != core::ErrorCode::LibraryDamaged || damages.empty()) throw;
  }
}

void checkDatabase(Database& database, Damages& damages) {
  checkPages(database, damages);
  if (!damages.empty()) return;  // the next check stops at a page that cannot be read
  Statement references(database, "PRAGMA foreign_key_check");
  references.run();
  while (references.next())
    damages.push_back({.kind = Kind::Reference, .place = references.text(0) + " -> " + references.text(2)});
}

/// The row of `seal_head`; absent where it is missing or not sealed by this key.
std::optional<SealHead> readHead(Database& database, const SealKey& key) {
  Statement select(database, "SELECT entry, entry_seal, state, seal FROM seal_head WHERE id = 1");
  if (!select.run().next()) return std::nullopt;
  const SealHead head{
      .entry = select.integer(0), .entrySeal = sealFrom(select.text(1)), .state = sealFrom(select.text(2))};
  if (bytesOf(sealOfHead(key, head)) != select.text(3)) return std::nullopt;
  return head;
}

/// Whether the trail ends with the entry that the head names.
void checkEnd(Database& database, const SealHead& head, Damages& damages) {
  Statement last(database, "SELECT ifnull(max(id), 0) FROM audit");
  const bool isEnd = last.run().only().integer(0) == head.entry;
  Statement seal(database, "SELECT seal FROM audit_seal ORDER BY entry DESC LIMIT 1");
  const bool isSealed = seal.run().next() ? seal.text(0) == bytesOf(head.entrySeal) : head.entry == 0;
  if (!isEnd || !isSealed) damages.push_back({.kind = Kind::TrailEnd, .number = head.entry});
}

/// Stops at the first entry that differs: what follows it rests on its seal.
void checkTrail(Database& database, const SealKey& key, Damages& damages) {
  static const std::string kSelect = "SELECT audit.id, CAST(" + auditContentSql() +
                                     " AS BLOB), audit_seal.seal FROM audit "
                                     "LEFT JOIN audit_seal ON audit_seal.entry = audit.id ORDER BY audit.id";
  Statement entries(database, kSelect.c_str());
  entries.run();
  Seal seal{};
  std::int64_t expected = 1;
  for (; entries.next(); ++expected) {
    seal = sealOfEntry(key, seal, entries.text(1));
    if (entries.integer(0) == expected && entries.text(2) == bytesOf(seal)) continue;
    damages.push_back({.kind = Kind::Trail, .number = expected});
    return;
  }
}

/// The center and round of a case, `a/2`; by its number where nothing else is known of it.
std::string shownCase(Database& database, std::int64_t id) {
  Statement select(database, "SELECT CAST(center_id AS BLOB), round FROM center_case WHERE id = ?");
  if (select.run(id).next()) return select.text(0) + "/" + std::to_string(select.integer(1));
  Statement added(database, "SELECT id, CAST(after AS BLOB) FROM audit WHERE case_id = ? AND event = 'added'");
  if (added.run(id).next())
    if (const auto center = added.readableSecret(1, "audit.after", added.integer(0))) return *center;
  return "#" + std::to_string(id);
}

void checkContent(Database& database, const SealKey& key, const std::optional<SealHead>& head, Damages& damages) {
  auto sums = sumsOf(database, key);
  Seal state{};
  std::vector<std::pair<std::string, std::int64_t>> differing;
  {
    Statement select(database, "SELECT scope, case_id, sum FROM seal ORDER BY scope, case_id");
    select.run();
    while (select.next()) {
      const std::pair scope(select.text(0), select.integer(1));
      const Seal sealed = sealFrom(select.text(2));
      add(state, sealOfScope(key, scope.first, scope.second, sealed));
      const auto found = sums.find(scope);
      if (found == sums.end() || found->second != sealed) differing.push_back(scope);
      if (found != sums.end()) sums.erase(found);
    }
  }
  for (const auto& sum : sums) differing.push_back(sum.first);
  const std::size_t before = damages.size();
  for (const auto& [scope, caseId] : differing) {
    if (scope == "case")
      damages.push_back({.kind = Kind::Case, .place = shownCase(database, caseId)});
    else
      damages.push_back({.kind = Kind::Content, .place = scope});
  }
  if (head && state != head->state && damages.size() == before) damages.push_back({.kind = Kind::Seals});
}

void checkFiles(Database& database, Damages& damages) {
  Statement files(database, "SELECT sha256, size, content FROM stored_file ORDER BY sha256");
  files.run();
  while (files.next()) {
    const std::string sum = files.text(0);
    const auto content = files.readableSecret(2, "stored_file.content", sum);
    const bool isWhole = content && sha256Of(QByteArray::fromStdString(*content)) == sum &&
                         static_cast<std::int64_t>(content->size()) == files.integer(1);
    if (!isWhole) damages.push_back({.kind = Kind::File, .place = sum});
  }
}

/// What the damaged secret is a part of.
Damage damageOf(Database& database, const SecretColumn& secret, std::int64_t number) {
  const std::string_view table(secret.table);
  if (table == "audit") return {.kind = Kind::Trail, .number = number};
  if (table == "answer" || table == "attachment") return {.kind = Kind::Case, .place = shownCase(database, number)};
  return {.kind = Kind::Content, .place = secret.table};
}

/// Decrypts everything. Who has made the seals anew does not have the key of the texts. Files and kept results are
/// looked at elsewhere.
void checkSecrets(Database& database, Damages& damages) {
  if (!database.cipher()) return;
  for (const SecretColumn& secret : secretColumns()) {
    const std::string_view table(secret.table);
    if (table == "stored_file" || table == "cached_result") continue;
    std::string sql = std::string("SELECT CAST(") + secret.column + " AS BLOB)";
    for (const char* const key : secret.keys) sql += std::string(", CAST(") + key + " AS BLOB)";
    sql +=
        std::string(", ") + secret.keys.front() + " FROM " + secret.table + " WHERE " + secret.column + " IS NOT NULL";
    std::set<std::int64_t> damaged;
    {
      Statement rows(database, sql.c_str());
      rows.run();
      while (rows.next()) {
        std::string place = std::string(secret.table) + "." + secret.column;
        for (std::size_t i = 1; i <= secret.keys.size(); ++i) place += " " + rows.text(static_cast<int>(i));
        if (!database.cipher()->decrypted(place, rows.text(0)))
          damaged.insert(rows.integer(static_cast<int>(secret.keys.size()) + 1));
      }
    }
    for (const std::int64_t number : damaged) damages.push_back(damageOf(database, secret, number));
  }
}

/// Compares the numbers that SQLite has written down as given out last (`sqlite_sequence`) with the rows. Papers and
/// entries of the trail are never removed; a case that was removed is still in the trail.
void checkNumbering(Database& database, Damages& damages) {
  Statement select(database,
                   "WITH given (name, last) AS ("
                   "SELECT 'issued_paper', (SELECT ifnull(max(number), 0) FROM issued_paper) UNION ALL "
                   "SELECT 'audit', (SELECT ifnull(max(id), 0) FROM audit) UNION ALL "
                   "SELECT 'center_case', max((SELECT ifnull(max(id), 0) FROM center_case), "
                   "(SELECT ifnull(max(case_id), 0) FROM audit))) "
                   "SELECT 1 FROM given WHERE CAST(last AS TEXT) <> "
                   "ifnull((SELECT group_concat(seq) FROM sqlite_sequence WHERE name = given.name), '0')");
  if (select.run().next()) damages.push_back({.kind = Kind::Numbering});
}

void checkResults(Database& database, const SealKey& key, Damages& damages) {
  std::vector<std::int64_t> forged;
  {
    Statement select(database,
                     "SELECT case_id, revision, CAST(key AS BLOB), CAST(result AS BLOB), seal FROM cached_result");
    select.run();
    while (select.next()) {
      const std::int64_t id = select.integer(0);
      const Seal seal = sealOfResult(key, id, select.integer(1), select.text(2), select.text(3));
      const bool isOurs = bytesOf(seal) == select.text(4) && select.readableSecret(3, "cached_result.result", id);
      if (!isOurs) forged.push_back(id);
    }
  }
  for (const std::int64_t id : forged) damages.push_back({.kind = Kind::Result, .place = shownCase(database, id)});
}

}  // namespace

std::vector<Damage> damagesOf(Database& database) {
  const Transaction transaction(database, Transaction::Kind::Read);
  Damages damages;
  checkDatabase(database, damages);
  if (!damages.empty() && damages.front().kind == Kind::Database) return damages;  // what it reads is not to be trusted
  if (!database.cipher()) useKnownKey(database);                                   // a connection of its own
  const SealKey key = sealKeyOf(database);
  const auto head = readHead(database, key);
  checkTrail(database, key, damages);
  if (head)
    checkEnd(database, *head, damages);
  else
    damages.push_back({.kind = Kind::Head});
  checkContent(database, key, head, damages);
  checkFiles(database, damages);
  if (damages.empty()) {  // else the seals have named the place already
    checkSecrets(database, damages);
    checkNumbering(database, damages);
  }
  checkResults(database, key, damages);
  return damages;
}

bool isAsSealed(Database& database) {
  const Transaction transaction(database, Transaction::Kind::Read);
  Damages damages;
  checkDatabase(database, damages);
  if (!damages.empty()) return false;
  const SealKey key = sealKeyOf(database);
  const auto head = readHead(database, key);
  if (!head) return false;
  checkTrail(database, key, damages);
  checkEnd(database, *head, damages);
  checkContent(database, key, head, damages);
  return damages.empty();
}

std::vector<Damage> damagesAtTheEnd(Database& database) {
  const Transaction transaction(database, Transaction::Kind::Read);
  Damages damages;
  const auto head = readHead(database, sealKeyOf(database));
  if (!head) return {{.kind = Kind::Head}};
  checkEnd(database, *head, damages);
  return damages;
}

}  // namespace guapai::storage
