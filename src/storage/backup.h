#pragma once

#include <filesystem>
#include <vector>

#include "storage/damage.h"
#include "storage/database.h"
#include "storage/trailhead.h"

namespace guapai::storage {

/// Writes a consistent copy of a library to a new file that only this user can read, reads it back, and verifies it
/// before it gets its name.
/// @return what is wrong with the copy, which is what is wrong with the library.
/// @throws core::Error{OutputDiskFull, FileUnwritable} naming `copy`; nothing is left then, and a file that has this
/// name already stays as it is. Others as for reading the library.
[[nodiscard]] std::vector<Damage> writeBackup(Database& library, const std::filesystem::path& copy);

/// Where the audit trail of a library stands that nobody has open; for a backup.
/// @throws core::Error as for reading a library.
[[nodiscard]] TrailHead trailHeadOf(const std::filesystem::path& library);

}  // namespace guapai::storage
