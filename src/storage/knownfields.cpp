#include "storage/knownfields.h"

#include <algorithm>
#include <set>

#include "storage/settingstore.h"

namespace guapai::storage {
namespace {

const std::string kKey = "fields";

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
  return SettingStore(database).read(kKey).value_or(std::string());
}

}  // namespace

void KnownFields::note() {
  const std::string before = noted(*m_database);
  std::set<std::string> names = namesIn(before);
  for (const core::Field& field : m_catalogue->fields()) names.insert(field.name);
  std::string after;
  for (const std::string& name : names) after += name + "\n";
  if (after == before) return;
  SettingStore(*m_database).keep(kKey, after);
}

bool KnownFields::have(const std::string& name) const {
  return namesIn(noted(*m_database)).contains(name);
}

}  // namespace guapai::storage
