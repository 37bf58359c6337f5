#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "core/fieldcatalogue.h"
#include "storage/actor.h"
#include "storage/passphrase.h"

namespace guapai::backups {

/// Sets the passphrase of a library, changes it, or takes it away.
///
/// If the library had none, it and its backups are encrypted: a copy of it is written, verified and put in its place,
/// then the backups one after the other. If it had one, only the passphrase changes, and its earlier backups keep the
/// one that they had. If it is taken away, library and backups are written in the clear. The trail notes it. Where the
/// program died on the way, doing it again goes on with the backups that are left.
///
/// Other programs that have the library open can no longer write (LibraryReplaced), except where only the passphrase
/// changes.
/// @param named  the library, or a link that leads to it.
/// @param passphrase  absent: none.
/// @return files beside the library that can still be read without a passphrase (or, where it was taken away, that
/// still have one): copies from before an upgrade, damaged libraries, and backups that could not be written anew.
/// @throws core::Error{PassphraseNeeded, LibraryReadOnly, OutputDiskFull, FileUnwritable, LibraryDamaged} and others as
/// storage::Library; the library is then as it was. Nothing is thrown once the library has its new state.
std::vector<std::filesystem::path> setPassphrase(const std::filesystem::path& named,
                                                 const std::optional<std::string>& passphrase,
                                                 const core::FieldCatalogue& catalogue, const core::Clock& clock,
                                                 const storage::Actor& actor, const storage::PassphraseCost& cost = {});

/// The backups that can be read without a passphrase although the library has one: the program died while they were
/// being encrypted, or could not write them. `setPassphrase` encrypts them, also with the passphrase that is set.
/// @return the newest first; empty where the library has no passphrase.
[[nodiscard]] std::vector<std::filesystem::path> unprotectedBackups(const std::filesystem::path& library);

}  // namespace guapai::backups
