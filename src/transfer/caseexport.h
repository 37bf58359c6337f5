#pragma once

#include <cstddef>
#include <filesystem>

#include "core/steps.h"
#include "storage/library.h"

namespace guapai::transfer {

struct Exported {
  std::size_t cases = 0;
  bool noted = true;  ///< false where the library did not take the entry of its audit trail (Library::noteExport)

  [[nodiscard]] friend bool operator==(const Exported&, const Exported&) = default;
};

/// Writes every case of the library as `guapai.case/1`, one in each line, ordered by center id and round. Equal
/// libraries give equal bytes. Each line is read back before it is written. When all are written, and before the file
/// gets its name, the export is noted in the library.
///
/// @throws core::Error{CaseIncomplete} naming the center's id, masked, where a line cannot be read back; and as
/// files::FileWriter and storage::Library. An older `file` is replaced only when the last case is written.
Exported exportCases(storage::Library& library, const core::FieldCatalogue& catalogue,
                     const std::filesystem::path& file);

/// Writes the cases like `exportCases`, and the files that they name into the folder `files` beside `file`. Each file
/// is called by its SHA-256, and the written cases name it `files/<sha256>`. A file that the library does not have
/// keeps its name in the case. Folders that are missing are made, and files that are there already with the same bytes
/// are left as they are: a killed export may have brought them. Importing the cases into an empty library and
/// exporting them again gives the same bytes.
///
/// @param step  is told of every case, in the midst of reading the library, which it must not use; may be empty.
/// @throws core::Error, as exportCases; core::Cancelled where `step` says so. Files and folders that the export made
/// are then removed again, but not with OutputUnsettled, where `file` is in its place.
Exported exportWithFiles(storage::Library& library, const core::FieldCatalogue& catalogue,
                         const std::filesystem::path& file, const core::Step& step = {});

}  // namespace guapai::transfer
