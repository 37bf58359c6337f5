#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli board`: writes what is to be done, the plan, the results and the figures of the district, like the
/// overview (总览) of the desktop program, as tables, as `guapai.board/1` (`--json`) or as a workbook (`-o`).
/// @throws core::Error, as storage::Library and district::saveTables
ExitStatus showBoard(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
