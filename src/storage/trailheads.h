#pragma once

#include <cstdint>
#include <optional>
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
  /// The head of the trail when this entry was its last one; absent where it has no such entry.
  [[nodiscard]] std::optional<TrailHead> at(std::int64_t entry) const;
  /// Whether the trail has this entry with this seal. True of the head without entries.
  [[nodiscard]] bool have(const TrailHead& head) const;
  /// What came behind the head. @pre `have(head)`.
  [[nodiscard]] TrailPart behind(const TrailHead& head) const;

  /// The heads that the entries `restored` name as given up.
  [[nodiscard]] std::vector<TrailHead> givenUp() const;
  /// The number of the entry `restored` that gave up the entry of this number, so that another one may stand in its
  /// place; absent where none did.
  [[nodiscard]] std::optional<std::int64_t> restoredInPlaceOf(std::int64_t entry) const;
  /// The number of the last entry, behind this one, with which the library got or lost its passphrase; absent where
  /// there is none. All seals were made anew then, so that heads from before are no longer found.
  [[nodiscard]] std::optional<std::int64_t> resealedBehind(std::int64_t entry) const;
  /// The heads as the entry `restored` names them: `12 <seal>`, a line each.
  [[nodiscard]] static std::string text(const std::vector<TrailHead>& heads);

private:
  /// What an entry `restored` says.
  struct Restoring {
    std::int64_t entry = 0;
    std::vector<TrailHead> givenUp;
  };
  [[nodiscard]] std::vector<Restoring> restorings() const;

  Database* m_database;
};

}  // namespace guapai::storage
