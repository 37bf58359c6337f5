#pragma once

#include <optional>
#include <string>

#include "storage/database.h"

namespace guapai::storage {

/// What the district has set for itself, by key, in the table `setting`.
class SettingStore {
public:
  /// @param database  must live longer.
  explicit SettingStore(Database& database) : m_database(&database) {}

  /// Nothing where it was never set.
  [[nodiscard]] std::optional<std::string> read(const std::string& key) const;
  /// Nothing takes the setting back. The audit trail has both values. @pre a transaction is open.
  void write(const std::string& key, const std::optional<std::string>& value, const std::string& at);

private:
  Database* m_database;
};

}  // namespace guapai::storage
