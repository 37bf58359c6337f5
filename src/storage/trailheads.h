#pragma once

#include <string>
#include <vector>

#include "storage/database.h"
#include "storage/trailhead.h"

namespace guapai::storage {

/// Reads the heads of a library's audit trail: the last one, earlier ones, and those that were given up when a backup
/// was restored.
class TrailHeads {
public:
  /// @param database  must outlive this object; its schema is at least version 5.
  explicit TrailHeads(Database& database) : m_database(&database) {}

  [[nodiscard]] TrailHead last() const;
  /// Whether the trail has this entry with this seal. True of the head without entries.
  [[nodiscard]] bool have(const TrailHead& head) const;
  /// What came behind the head. @pre `have(head)`.
  [[nodiscard]] TrailPart behind(const TrailHead& head) const;

  /// The heads that the entries `restored` name as given up.
  [[nodiscard]] std::vector<TrailHead> givenUp() const;
  /// The heads as the entry `restored` names them: `12 <seal>`, a line each.
  [[nodiscard]] static std::string text(const std::vector<TrailHead>& heads);

private:
  Database* m_database;
};

}  // namespace guapai::storage
