#pragma once

#include <string>
#include <utility>
#include <vector>

#include "storage/database.h"

namespace guapai::storage {

/// A table of a library. Its name and those of its columns come from the program's own schema.
struct CopiedTable {
  std::string name;
  std::vector<std::string> columns;  ///< those of the primary key first
  std::size_t keys = 0;              ///< how many of them are the primary key
};

/// All tables but the kept results, in the order in which the schema makes them.
[[nodiscard]] std::vector<CopiedTable> copiedTables(Database& database);

/// A row as it is read: the type and the bytes of each column.
using CopiedCells = std::vector<std::pair<std::string, std::string>>;

/// Selects what `cellsIn` reads, in the order of the primary key.
/// @param direction  ASC or DESC.
[[nodiscard]] std::string selectCells(const CopiedTable& table, const char* direction = "ASC");
[[nodiscard]] CopiedCells cellsIn(const Statement& row, const CopiedTable& table);

/// Adds a row.
/// @param verb  INSERT, or INSERT OR IGNORE.
void insertCells(Database& database, const char* verb, const CopiedTable& table, const CopiedCells& cells);

}  // namespace guapai::storage
