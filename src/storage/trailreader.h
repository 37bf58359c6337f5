#pragma once

#include <vector>

#include "storage/database.h"
#include "storage/trailentry.h"

namespace guapai::storage {

/// Reads entries of the audit trail, the newest first.
/// @throws core::Error{LibraryDamaged} where an entry has no time.
[[nodiscard]] std::vector<TrailEntry> readTrail(Database& database, const TrailQuery& query);

}  // namespace guapai::storage
