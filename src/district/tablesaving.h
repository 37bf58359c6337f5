#pragma once

#include <filesystem>
#include <vector>

#include "core/date.h"
#include "storage/library.h"
#include "terms/definitions.h"
#include "terms/table.h"

namespace guapai::district {

/// Writes the tables as a workbook, a sheet each, and reads it back before it is done. What it holds is noted in the
/// library's audit trail when all is written, and before the file gets its name.
/// @return whether the library took the entry (Library::notePrints).
/// @throws core::Error, as workbooks::saveWorkbook
[[nodiscard]] bool saveTables(storage::Library& library, const std::vector<terms::Table>& tables, core::Date day,
                              const std::filesystem::path& file);

/// Writes the blank workbook that a center fills in.
/// @throws core::Error, as workbooks::saveInputBook
void saveEntryBook(const terms::Definitions& definitions, core::Date day, const std::filesystem::path& file);

}  // namespace guapai::district
