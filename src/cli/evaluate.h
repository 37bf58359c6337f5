#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli evaluate`: evaluates every case and writes the results. One file of one case is written in full;
/// several files, or a file with one case a line, as a table; with `--json` each case as one line of JSON.
/// @return BadInput where a file cannot be read or a case breaks its format; never BadNews.
/// @throws core::Error{OutputIncomplete} when standard output takes no more.
ExitStatus evaluateCases(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
