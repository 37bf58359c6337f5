#pragma once

#include <vector>

#include "cli/context.h"
#include "storage/library.h"
#include "terms/table.h"

namespace guapai::cli {

/// Writes the tables as a workbook to the file that `-o` names, and says so on standard error.
/// @throws core::Error, as district::saveTables
ExitStatus writeWorkbook(const std::vector<terms::Table>& tables, storage::Library& library, const CommandLine& line,
                         const Context& context);

}  // namespace guapai::cli
