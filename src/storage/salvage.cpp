#include "storage/salvage.h"

#include <string>
#include <utility>
#include <vector>

#include <spdlog/spdlog.h>

#include "core/error.h"
#include "files/filename.h"
#include "files/placement.h"
#include "files/temporaryfolder.h"
#include "storage/schemacheck.h"

namespace guapai::storage {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;

constexpr std::chrono::milliseconds kAtOnce{0};

/// A table of the library. Its name and those of its columns come from the program's own schema.
struct Table {
  std::string name;
  std::vector<std::string> columns;  ///< those of the primary key first
  std::size_t keys = 0;              ///< how many of them are the primary key
};

std::vector<Table> tablesOf(Database& database) {
  std::vector<Table> tables;
  Statement names(database,
                  "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                  "AND name <> 'cached_result' ORDER BY rowid");
  names.run();
  while (names.next()) tables.push_back({.name = names.text(0), .columns = {}, .keys = 0});
  for (Table& table : tables) {
    Statement columns(database, "SELECT name, pk FROM pragma_table_info(?T) ORDER BY pk = 0, pk, cid");
    columns.run(table.name);
    while (columns.next()) {
      table.columns.push_back(columns.text(0));
      if (columns.integer(1) > 0) ++table.keys;
    }
  }
  return tables;
}

/// A row as it is read: the type and the bytes of each column.
using Cells = std::vector<std::pair<std::string, std::string>>;

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

/// Adds a row. One that the table does not take is left out.
void add(Database& database, const Table& table, const Cells& cells) {
  std::vector<std::string> places;
  std::vector<std::string> values;
  for (const auto& [type, bytes] : cells) {
    const bool isNull = type == "null";
    const std::string sqlType = type == "integer" ? "INTEGER" : type == "text" ? "TEXT" : "BLOB";
    places.push_back(isNull ? "NULL" : "CAST(? AS " + sqlType + ")");
    if (!isNull) values.push_back(bytes);
  }
  const std::string sql =
      "INSERT OR IGNORE INTO " + table.name + " (" + joined(table.columns) + ") VALUES (" + joined(places) + ")";
  try {
    Statement(database, sql.c_str()).runAll(values);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::DiskFull || error.code() == ErrorCode::FileUnwritable) throw;
    spdlog::debug("salvage: a row of {} is left out", table.name);
  }
}

/// Copies the rows from one end of the table to the first one that cannot be read.
/// @param stop  the key of a row that is there already, behind which all are; empty: there is none.
/// @return the key of the last row, and whether the other end was reached.
std::pair<std::string, bool> copyFrom(Database& damaged, Database& into, const Table& table, const char* direction,
                                      const std::string& stop) {
  std::vector<std::string> selected;
  std::vector<std::string> order;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    selected.push_back("typeof(" + table.columns[i] + ")");
    selected.push_back("CAST(" + table.columns[i] + " AS BLOB)");
    if (i < table.keys) order.push_back(table.columns[i] + " " + direction);
  }
  const std::string sql = "SELECT " + joined(selected) + " FROM " + table.name + " ORDER BY " + joined(order);
  std::string last;
  try {
    Statement rows(damaged, sql.c_str());
    rows.run();
    while (rows.next()) {
      Cells cells;
      std::string key;
      for (std::size_t i = 0; i < table.columns.size(); ++i) {
        cells.emplace_back(rows.text(static_cast<int>(2 * i)), rows.text(static_cast<int>(2 * i + 1)));
        if (i < table.keys) key += cells.back().second + '\0';
      }
      if (!stop.empty() && key == stop) return {last, true};
      add(into, table, cells);
      last = key;
    }
    return {last, true};
  } catch (const Error& error) {
    if (error.code() != ErrorCode::LibraryDamaged && error.code() != ErrorCode::ReadFailed) throw;
    return {last, false};
  }
}

void copyReadable(Database& damaged, Database& into) {
  for (const Table& table : tablesOf(into)) {
    const auto [last, isWhole] = copyFrom(damaged, into, table, "ASC", {});
    if (!isWhole) (void)copyFrom(damaged, into, table, "DESC", last);
  }
}

}  // namespace

std::unique_ptr<Database> salvage(const fs::path& file, const SchemaSteps& steps) {
  Database damaged(file, Database::Access::ReadOnly, kAtOnce);
  const auto version = damaged.pragma(QStringLiteral("user_version"));
  if (damaged.pragma(QStringLiteral("application_id")) != kApplicationId ||
      version != static_cast<std::int64_t>(steps.size()))
    throw Error(ErrorCode::LibraryDamaged, files::shownName(file));
  requireSchema(damaged, steps, steps.size());

  const files::TemporaryFolder folder;
  const fs::path name = folder.path() / "salvaged.guapai";
  try {
    files::makeOwnFile(name);
    {
      Database copy(name, Database::Access::ReadWrite, kAtOnce, file);
      copy.execute(QStringLiteral("PRAGMA foreign_keys = OFF"));
      Transaction transaction(copy);
      copy.execute(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
      takeSteps(copy, steps, 0, steps.size());
      copyReadable(damaged, copy);
      transaction.commit();
    }
    // The file loses its name with the folder, and is gone once the view is.
    return std::make_unique<Database>(name, Database::Access::ReadOnly, kAtOnce, file);
  } catch (const Error& error) {
    const bool unwritable = error.code() == ErrorCode::DiskFull || error.code() == ErrorCode::FileUnwritable ||
                            error.code() == ErrorCode::OutputDiskFull;
    if (unwritable) throw Error(ErrorCode::TemporaryUnwritable, files::shownPath(folder.path().parent_path()));
    throw;
  }
}

}  // namespace guapai::storage
