#pragma once

#include "cli/context.h"

namespace guapai::cli {

// The commands below use the library of `--library`, else that of $GUAPAI_LIBRARY, else the desktop program's. Each
// throws core::Error if something outside of the program fails (disk, file, lock); the library and the file to be
// written are then as they were.

/// Runs `guapai-cli import`: takes cases into the library, all or none. Makes the library where there is none.
/// @return BadInput where the files have problems, which are told on standard error.
ExitStatus importCases(const CommandLine& line, const Context& context);
/// Runs `guapai-cli export`: writes all cases to `-o FILE`, or with the files that they name to `-o DIR/`, where the
/// cases are in `DIR/cases.jsonl`.
ExitStatus exportLibrary(const CommandLine& line, const Context& context);
/// Runs `guapai-cli list`: writes one line for each case, as text or (`--json`) as `guapai.list/1`; or (`-o`) a
/// workbook with the ledger, all results and what is missing.
ExitStatus listLibrary(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
