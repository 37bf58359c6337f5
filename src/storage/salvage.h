#pragma once

#include <filesystem>
#include <memory>

#include "storage/database.h"
#include "storage/schema.h"

namespace guapai::storage {

/// Reads what can be read of a damaged library: of each table, the rows from both ends up to the first one that cannot
/// be read. What is missing is found by the seals, which are read as well (damagesOf).
///
/// The damaged file is only read.
/// @return a library with these rows, for reading, in a file without a name in the folder for temporary files.
/// @throws core::Error{LibraryDamaged} where not even its tables can be told, or it is of an older version; as
/// openLibraryFile for other files; {TemporaryUnwritable}.
[[nodiscard]] std::unique_ptr<Database> salvage(const std::filesystem::path& file, const SchemaSteps& steps);

}  // namespace guapai::storage
