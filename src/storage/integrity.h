#pragma once

#include <vector>

#include "storage/damage.h"
#include "storage/database.h"

namespace guapai::storage {

/// Compares everything in a library with its seals, and the database with itself. Reads all of it: seconds for each
/// 100 MB.
/// @return what is wrong, the file itself first; empty where the library is as Guapai left it.
[[nodiscard]] std::vector<Damage> damagesOf(Database& database);

/// The part that takes no time, whatever the size: whether the end of the trail and the last state agree.
[[nodiscard]] std::vector<Damage> damagesAtTheEnd(Database& database);

/// Whether all tables and the trail agree with their seals. The library need not be unlocked, because the seals are
/// those of what is stored. Files are not compared with their sums.
/// @pre the library has seals.
[[nodiscard]] bool isAsSealed(Database& database);

}  // namespace guapai::storage
