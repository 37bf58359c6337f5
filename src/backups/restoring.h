#pragma once

#include <filesystem>
#include <optional>

#include "backups/backupfolder.h"
#include "core/clock.h"
#include "core/fieldcatalogue.h"
#include "storage/actor.h"

namespace guapai::backups {

/// Puts a backup in the place of a library, which nobody may have open in this process. What the library was is kept:
/// as the newest backup, or, where it is damaged or was changed by something else, as a file beside it.
///
/// The restored library is made beside the old one and verified before it takes its place. Whenever that fails, and
/// when the program dies meanwhile, the old library is as it was, or the new one is there as a whole. Another program
/// that has the old one open can no longer write to it.
///
/// @param named   the library, or a link that leads to it. There need not be one.
/// @param backup  any library: of the folder, or one that was copied elsewhere. An older version is upgraded.
/// @return where the damaged library was put; absent where it was not damaged, or there was none.
/// @throws core::Error{BackupDamaged} where the backup has not the content that was stored; {LibraryBusy}; others as
/// for opening the backup, naming it, and as for making a backup of the library.
std::optional<std::filesystem::path> restore(const std::filesystem::path& named, const std::filesystem::path& backup,
                                             const core::FieldCatalogue& catalogue, const core::Clock& clock,
                                             const storage::Actor& actor);

}  // namespace guapai::backups
