#pragma once

#include <vector>

#include "backups/backupfolder.h"

namespace guapai::backups {

/// Finds the backups whose audit trail the library does not continue although nobody has restored an earlier one: then
/// the library was replaced by an earlier copy of itself, or its end was cut off.
/// @return the newest first. Backups that cannot be read are passed over.
[[nodiscard]] std::vector<Backup> backupsAhead(const storage::Library& library, const std::vector<Backup>& backups);

}  // namespace guapai::backups
