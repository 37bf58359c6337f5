#pragma once

#include <optional>
#include <string>

#include "storage/audittrail.h"
#include "storage/database.h"

namespace guapai::storage {

/// Keeps what the district has set for itself and what the library notes for itself, by key, in the table `setting`.
class SettingStore {
public:
  /// @param database  must outlive the store.
  explicit SettingStore(Database& database) : m_database(&database) {}

  /// Absent where the district has not set it.
  [[nodiscard]] std::optional<std::string> read(const std::string& key) const;
  /// Sets a value and notes both the earlier and the new one in the audit trail. @pre a transaction is open.
  /// @param value  absent: the setting is removed.
  void write(const std::string& key, const std::optional<std::string>& value, AuditTrail& trail);
  /// Stores a value that the program itself needs, such as the names of known fields. No user has set it, so nothing is
  /// written to the audit trail.
  /// @pre a transaction is open.
  void keep(const std::string& key, const std::string& value);

private:
  Database* m_database;
};

}  // namespace guapai::storage
