#include "storage/salvage.h"

#include <string>
#include <utility>

#include <spdlog/spdlog.h>

#include "core/error.h"
#include "files/filename.h"
#include "files/placement.h"
#include "files/temporaryfolder.h"
#include "storage/schemacheck.h"
#include "storage/tablecopy.h"

namespace guapai::storage {
namespace {

namespace fs = std::filesystem;
using core::Error;
using core::ErrorCode;

constexpr std::chrono::milliseconds kAtOnce{0};

/// Adds a row. One that the table does not take is left out.
void add(Database& database, const CopiedTable& table, const CopiedCells& cells) {
  try {
    insertCells(database, "INSERT OR IGNORE", table, cells);
  } catch (const Error& error) {
    if (error.code() == ErrorCode::DiskFull || error.code() == ErrorCode::FileUnwritable) throw;
    spdlog::debug("salvage: a row of {} is left out", table.name);
  }
}

std::string keyOf(const CopiedTable& table, const CopiedCells& cells) {
  std::string key;
  for (std::size_t i = 0; i < table.keys; ++i) key += cells[i].second + '\0';
  return key;
}

/// Copies the rows from one end of the table to the first one that cannot be read.
/// @param stop  the key of a row that is there already, behind which all are; empty: there is none.
/// @return the key of the last row, and whether the other end was reached.
std::pair<std::string, bool> copyFrom(Database& damaged, Database& into, const CopiedTable& table,
                                      const char* direction, const std::string& stop) {
  std::string last;
  try {
    Statement rows(damaged, selectCells(table, direction).c_str());
    rows.run();
    while (rows.next()) {
      const CopiedCells cells = cellsIn(rows, table);
      const std::string key = keyOf(table, cells);
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
  for (const CopiedTable& table : copiedTables(into)) {
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
    if (files::isDiskFull(error.code()) || error.code() == ErrorCode::FileUnwritable)
      throw Error(ErrorCode::TemporaryUnwritable, files::shownPath(folder.path().parent_path()));
    throw;
  }
}

}  // namespace guapai::storage
