#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli report`: writes what goes to the city as a workbook: the year's new community hospitals, what all
/// of them state, and the plan beside what was achieved.
/// @throws core::Error, as storage::Library and district::saveTables
ExitStatus writeReport(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
