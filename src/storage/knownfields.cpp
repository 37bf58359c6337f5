#include "storage/knownfields.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace guapai::storage {
namespace {

// A setting of the library itself: nobody sets it, and so the audit trail has no entry of it.
constexpr std::string_view kKey = "fields";

/// One name a line.
std::set<std::string> namesIn(const std::string& text) {
  std::set<std::string> names;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    names.insert(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

std::string noted(Database& database) {
  Statement select(database, "SELECT CAST(value AS BLOB) FROM setting WHERE key = ?T");
  return select.run(kKey).next() ? select.text(0) : std::string();
}

}  // namespace

void KnownFields::note() {
  const std::string before = noted(*m_database);
  std::set<std::string> names = namesIn(before);
  for (const core::Field& field : m_catalogue->fields()) names.insert(field.name);
  std::string after;
  for (const std::string& name : names) after += name + "\n";
  if (after == before) return;
  Statement(*m_database, "INSERT OR REPLACE INTO setting (key, value) VALUES (?T, ?T)").run(kKey, after);
}

bool KnownFields::have(const std::string& name) const {
  return namesIn(noted(*m_database)).contains(name);
}

}  // namespace guapai::storage
