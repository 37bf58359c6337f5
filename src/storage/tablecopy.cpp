#include "storage/tablecopy.h"

#include "core/text.h"

namespace guapai::storage {

std::vector<CopiedTable> copiedTables(Database& database) {
  std::vector<CopiedTable> tables;
  Statement names(database,
                  "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                  "AND name <> 'cached_result' ORDER BY rowid");
  names.run();
  while (names.next()) tables.push_back({.name = names.text(0), .columns = {}, .keys = 0});
  for (CopiedTable& table : tables) {
    Statement columns(database, "SELECT name, pk FROM pragma_table_info(?T) ORDER BY pk = 0, pk, cid");
    columns.run(table.name);
    while (columns.next()) {
      table.columns.push_back(columns.text(0));
      if (columns.integer(1) > 0) ++table.keys;
    }
  }
  return tables;
}

std::string selectCells(const CopiedTable& table, const char* direction) {
  std::vector<std::string> selected;
  std::vector<std::string> order;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    selected.push_back("typeof(" + table.columns[i] + ")");
    selected.push_back("CAST(" + table.columns[i] + " AS BLOB)");
    if (i < table.keys) order.push_back(table.columns[i] + " " + direction);
  }
  return "SELECT " + core::joined(selected, ", ") + " FROM " + table.name + " ORDER BY " + core::joined(order, ", ");
}

CopiedCells cellsIn(const Statement& row, const CopiedTable& table) {
  CopiedCells cells;
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    cells.emplace_back(row.text(static_cast<int>(2 * i)), row.text(static_cast<int>(2 * i + 1)));
  return cells;
}

void insertCells(Database& database, const char* verb, const CopiedTable& table, const CopiedCells& cells) {
  std::vector<std::string> places;
  std::vector<std::string> values;
  for (const auto& [type, bytes] : cells) {
    const bool isNull = type == "null";
    const std::string sqlType = type == "integer" ? "INTEGER" : type == "text" ? "TEXT" : "BLOB";
    places.push_back(isNull ? "NULL" : "CAST(? AS " + sqlType + ")");
    if (!isNull) values.push_back(bytes);
  }
  const std::string sql = std::string(verb) + " INTO " + table.name + " (" + core::joined(table.columns, ", ") +
                          ") VALUES (" + core::joined(places, ", ") + ")";
  Statement(database, sql.c_str()).runAll(values);
}

}  // namespace guapai::storage
