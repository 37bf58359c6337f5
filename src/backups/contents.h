#pragma once

#include <optional>

#include "backups/backupfolder.h"
#include "core/clock.h"
#include "core/fieldcatalogue.h"
#include "storage/trailhead.h"

namespace guapai::backups {

/// What is in a backup, and what the library has beyond it.
struct Contents {
  std::size_t cases = 0;
  std::size_t papers = 0;  ///< issued papers
  /// What would be lost if the backup was restored. Absent where that cannot be told: the library cannot be read, or
  /// it does not continue what is in the backup.
  std::optional<storage::TrailPart> lost;
};

/// @param library  null where it cannot be read.
/// @return absent where the backup cannot be read.
[[nodiscard]] std::optional<Contents> contentsOf(const Backup& backup, const storage::Library* library,
                                                 const core::FieldCatalogue& catalogue, const core::Clock& clock);

}  // namespace guapai::backups
