#include "storage/reencryption.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "files/filename.h"
#include "files/placement.h"
#include "storage/schema.h"
#include "storage/seals.h"
#include "storage/secretcolumns.h"
#include "storage/tablecopy.h"

namespace guapai::storage {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;

constexpr std::chrono::milliseconds kAtOnce{0};

std::size_t positionOf(const CopiedTable& table, const std::string& column) {
  return static_cast<std::size_t>(std::ranges::find(table.columns, column) - table.columns.begin());
}

/// Encrypts one column of a table anew, row for row.
class Recoding {
public:
  Recoding(const CopiedTable& table, const SecretColumn& secret)
      : m_name(table.name + "." + secret.column), m_at(positionOf(table, secret.column)) {
    for (const char* const key : secret.keys) m_keys.push_back(positionOf(table, key));
  }

  void apply(CopiedCells& cells, const Database& from, const Cipher* to) const {
    auto& [type, bytes] = cells[m_at];
    if (type == "null") return;
    std::string place = m_name;
    for (const std::size_t key : m_keys) place += " " + cells[key].second;
    std::optional<std::string> text = from.cipher() ? from.cipher()->decrypted(place, bytes) : std::move(bytes);
    if (!text) throw Error(ErrorCode::LibraryDamaged, files::shownName(from.file()) + " (" + place + ")");
    type = to != nullptr || m_name == kContent ? "blob" : "text";
    bytes = to == nullptr ? *std::move(text) : to->encrypted(place, *text);
  }

private:
  static constexpr const char* kContent = "stored_file.content";  ///< the one that holds bytes in the clear, too

  std::string m_name;
  std::size_t m_at;
  std::vector<std::size_t> m_keys;
};

/// Whether the table's rows are made anew in the copy.
bool isMadeAnew(const std::string& table) {
  return table == "lock" || table == "seal" || table == "audit_seal" || table == "seal_head";
}

void copyRows(Database& from, Database& into, const CopiedTable& table) {
  std::vector<Recoding> recodings;
  for (const SecretColumn& secret : secretColumns())
    if (table.name == secret.table) recodings.emplace_back(table, secret);
  Statement rows(from, selectCells(table).c_str());
  rows.run();
  while (rows.next()) {
    CopiedCells cells = cellsIn(rows, table);
    for (const Recoding& each : recodings) each.apply(cells, from, into.cipher().get());
    insertCells(into, "INSERT", table, cells);
  }
}

/// The largest numbers that were given out stay taken.
void copySequences(Database& from, Database& into) {
  Statement(into, "DELETE FROM sqlite_sequence").run();
  Statement rows(from, "SELECT name, seq FROM sqlite_sequence");
  rows.run();
  while (rows.next())
    Statement(into, "INSERT INTO sqlite_sequence (name, seq) VALUES (?T, ?)").run(rows.text(0), rows.integer(1));
}

void storeLock(Database& into, const Lock& lock) {
  Statement(into, "INSERT INTO lock (id, key_name, salt, operations, memory, wrapped) VALUES (1, ?T, ?, ?, ?, ?)")
      .run(lock.keyName, lock.salt, static_cast<std::int64_t>(lock.cost.operations),
           static_cast<std::int64_t>(lock.cost.memory), lock.wrapped);
}

void fill(Database& from, Database& into, const LibraryKey* key) {
  const SchemaSteps steps = programSchema();
  into.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));  // rows come table by table
  const Transaction reading(from, Transaction::Kind::Read);
  Transaction transaction(into);
  into.execute(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
  takeSteps(into, steps, 0, steps.size());
  for (const CopiedTable& table : copiedTables(into))
    if (!isMadeAnew(table.name)) copyRows(from, into, table);
  copySequences(from, into);
  if (key != nullptr) storeLock(into, key->lock);
  Seals::sealAll(into);
  identify(into);
  transaction.commit();
}

}  // namespace

void writeReencrypted(Database& library, const LibraryKey* key, const fs::path& copy) {
  try {
    files::makeOwnFile(copy);
    Database into(copy, Database::Access::ReadWrite, kAtOnce);
    if (key != nullptr) into.useCipher(key->cipher);
    fill(library, into, key);
  } catch (const Error& error) {
    removeUnfinished(copy);
    if (files::isDiskFull(error.code())) throw Error(ErrorCode::OutputDiskFull, files::shownName(copy));
    throw;
  }
}

}  // namespace guapai::storage
