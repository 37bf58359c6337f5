#pragma once

#include "cli/context.h"

namespace guapai::cli {

// `guapai-cli import`, `export` and `list`. The library is `--library`, $GUAPAI_LIBRARY or the desktop program's.
// @throws core::Error; the library and what was to be written are then as they were.

/// Begins the library where there is none.
ExitStatus importCases(const CommandLine& line, const Context& context);
/// `-o FILE`, or `-o DIR/` for `DIR/cases.jsonl` with the files that the cases name.
ExitStatus exportLibrary(const CommandLine& line, const Context& context);
ExitStatus listLibrary(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
