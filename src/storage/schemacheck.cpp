#include "storage/schemacheck.h"

#include <algorithm>
#include <compare>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "core/error.h"
#include "files/filename.h"

namespace guapai::storage {
namespace {

/// A table, index, view or trigger.
struct Object {
  std::string type;
  std::string name;
  std::string statement;  ///< that made it, normalized; empty for what SQLite makes by itself

  auto operator<=>(const Object&) const = default;
};

using Schema = std::set<Object>;

bool isWordCharacter(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether the text is written like the names in our schema, which are the same with quotes and without. Keywords are
/// not: they are in capital letters there, and `"NOT" NULL` would no longer mean `NOT NULL`.
bool isPlainName(std::string_view text) {
  const auto isNameCharacter = [](char c) { return isWordCharacter(c) && (c < 'A' || c > 'Z'); };
  return !text.empty() && (text.front() < '0' || text.front() > '9') && std::ranges::all_of(text, isNameCharacter);
}

/// The statement in a form that is the same for all ways to write it: without comments, with blanks only between words,
/// and without quotes around plain names. Renaming a table adds such quotes to the statement that made it, and other
/// versions of SQLite may set them in other places. All other quotes stay with what is in them: `WHERE "a = b"`
/// compares nothing.
class Normalized {
public:
  explicit Normalized(std::string_view statement) : m_rest(statement) {
    while (!m_rest.empty()) takeNext();
  }
  [[nodiscard]] std::string text() && { return std::move(m_text); }

private:
  void takeNext() {
    const char next = m_rest.front();
    if (m_rest.starts_with("--")) {
      skip(std::min(m_rest.find('\n'), m_rest.size()));
    } else if (next == ' ' || next == '\n' || next == '\t' || next == '\r') {
      skip(1);
    } else if (next == '\'' || next == '"') {
      takeQuoted();
    } else {
      append(m_rest.substr(0, 1));
      m_rest.remove_prefix(1);
    }
  }
  void takeQuoted() {
    const std::size_t end = m_rest.find(m_rest.front(), 1);
    const std::size_t size = end == std::string_view::npos ? m_rest.size() : end + 1;
    const std::string_view quoted = m_rest.substr(0, size);
    const std::string_view content = quoted.substr(1, end == std::string_view::npos ? size - 1 : size - 2);
    if (quoted.front() == '"' && isPlainName(content)) {
      m_isApart = true;
      append(content);
      m_isApart = true;
    } else {
      append(quoted);
    }
    m_rest.remove_prefix(size);
  }
  void skip(std::size_t size) {
    m_isApart = true;
    m_rest.remove_prefix(size);
  }
  void append(std::string_view token) {
    // A quote that follows another one at once is a part of the same text.
    const auto joins = [](char c) { return isWordCharacter(c) || c == '\'' || c == '"'; };
    if (m_isApart && !m_text.empty() && joins(m_text.back()) && joins(token.front())) m_text += ' ';
    m_isApart = false;
    m_text += token;
  }

  std::string_view m_rest;
  std::string m_text;
  bool m_isApart = false;  ///< something was skipped since the last token
};

Schema schemaOf(Database& database) {
  Schema schema;
  Statement select(database, "SELECT type, name, CAST(coalesce(sql, '') AS BLOB) FROM sqlite_master");
  select.run();
  while (select.next()) schema.insert({select.text(0), select.text(1), Normalized(select.text(2)).text()});
  return schema;
}

Schema expectedSchema(const SchemaSteps& steps, std::size_t version) {
  Database built;
  takeSteps(built, steps, 0, version);
  return schemaOf(built);
}

/// The tables that SQLite makes for ANALYZE, as it makes them. Any other object of such a name is somebody else's.
const Schema& statistics() {
  static const Schema kStatistics{
      {"table", "sqlite_stat1", "CREATE TABLE sqlite_stat1(tbl,idx,stat)"},
      {"table", "sqlite_stat4", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"},
  };
  return kStatistics;
}

}  // namespace

void requireSchema(Database& library, const SchemaSteps& steps, std::size_t version) {
  const Schema found = schemaOf(library);
  const Schema expected = expectedSchema(steps, version);
  const auto refuse = [&](const Object& object) {
    throw core::Error(core::ErrorCode::LibraryAltered, files::shownName(library.file()) + " (" + object.type + " " +
                                                           files::shownName(object.name) + ")");
  };
  for (const Object& object : found)
    if (!expected.contains(object) && !statistics().contains(object)) refuse(object);
  for (const Object& object : expected)
    if (!found.contains(object)) refuse(object);
}

}  // namespace guapai::storage
