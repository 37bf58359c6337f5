#pragma once

#include <filesystem>

#include "storage/passphrase.h"

namespace guapai::storage {

/// Writes a copy of a library that is encrypted with another key, or not at all. The rows are otherwise the same; kept
/// results are left out. Nothing of the library stands in the copy as it was before, not even in free pages.
///
/// The copy keeps the key of the seals. So the trail of a copy of an earlier state continues in the copy of a later
/// one, where both get the same key.
/// @param library  has its key, and agrees with its seals: the copy is sealed anew, whatever is in it.
/// @param key  null: the copy is not encrypted.
/// @param copy  must not exist yet; only this user can read it.
/// @throws core::Error{OutputDiskFull, FileUnwritable} naming `copy`; LibraryDamaged where a text cannot be decrypted.
void writeReencrypted(Database& library, const LibraryKey* key, const std::filesystem::path& copy);

}  // namespace guapai::storage
