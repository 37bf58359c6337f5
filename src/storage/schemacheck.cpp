#include "storage/schemacheck.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/error.h"
#include "files/filename.h"

namespace guapai::storage {
namespace {

/// The statement that made each table, index, view and trigger, by kind and name. It is empty for what SQLite makes by
/// itself.
using Schema = std::map<std::pair<std::string, std::string>, std::string>;

/// Without blanks and quotes. Renaming a table adds quotes to the statement that made it, and other versions of SQLite
/// may set them in other places.
std::string bare(std::string statement) {
  std::erase_if(statement, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '"'; });
  return statement;
}

Schema schemaOf(Database& database) {
  Schema schema;
  Statement select(database,
                   "SELECT type, name, CAST(coalesce(sql, '') AS BLOB) FROM sqlite_master "
                   "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'");
  select.run();
  while (select.next()) schema.emplace(std::pair(select.text(0), select.text(1)), bare(select.text(2)));
  return schema;
}

Schema expectedSchema(const SchemaSteps& steps, std::size_t version) {
  Database built;
  takeSteps(built, steps, 0, version);
  return schemaOf(built);
}

}  // namespace

void requireSchema(Database& library, const SchemaSteps& steps, std::size_t version) {
  const Schema found = schemaOf(library);
  const Schema expected = expectedSchema(steps, version);
  const auto refuse = [&](const Schema::key_type& key) {
    throw core::Error(core::ErrorCode::LibraryAltered,
                      files::shownName(library.file()) + " (" + key.first + " " + files::shownName(key.second) + ")");
  };
  for (const auto& [key, statement] : found) {
    const auto known = expected.find(key);
    if (known == expected.end() || known->second != statement) refuse(key);
  }
  for (const auto& [key, statement] : expected)
    if (!found.contains(key)) refuse(key);
}

}  // namespace guapai::storage
