#include "storage/settingstore.h"

namespace guapai::storage {
std::optional<std::string> SettingStore::read(const std::string& key) const {
  Statement select(*m_database, "SELECT CAST(value AS BLOB) FROM setting WHERE key = ?T");
  return select.run(key).next() ? std::optional(select.text(0)) : std::nullopt;
}

void SettingStore::write(const std::string& key, const std::optional<std::string>& value, AuditTrail& trail) {
  const auto before = read(key);
  if (before == value) return;
  if (value) {
    keep(key, *value);
  } else {
    Statement(*m_database, "DELETE FROM setting WHERE key = ?T").runOn(1, key);
  }
  trail.note({.event = "set", .field = key, .before = before, .after = value});
}

void SettingStore::keep(const std::string& key, const std::string& value) {
  Statement(*m_database,
            "INSERT INTO setting (key, value) VALUES (?T, ?T) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
      .run(key, value);
}

}  // namespace guapai::storage
