#pragma once

#include <cstddef>
#include <filesystem>

#include "storage/library.h"

namespace guapai::transfer {

/// Writes every case of the library as `guapai.case/1`, one a line, ordered by center id and round. Equal libraries
/// give equal bytes.
///
/// Each line is read back before it is written.
///
/// @return how many cases.
/// @throws core::Error{CaseIncomplete}, and as files::FileWriter and storage::Library
std::size_t exportCases(const storage::Library& library, const core::FieldCatalogue& catalogue,
                        const std::filesystem::path& file);

/// Writes the cases and, in the folder `files` beside them, the files that they name, each called by its SHA-256; the
/// cases then name `files/<sha256>`. Importing the cases into an empty library and exporting again gives the same
/// bytes. A file that the library does not have keeps its name. The folders are made where there are none.
///
/// @return how many cases.
/// @throws as exportCases
std::size_t exportWithFiles(const storage::Library& library, const core::FieldCatalogue& catalogue,
                            const std::filesystem::path& file);

}  // namespace guapai::transfer
