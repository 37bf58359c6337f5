#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli check`: writes the problems of every case, or workbook that a center has filled in, as text or
/// (`--json`) as `guapai.check/1`.
/// @return BadNews where a case has an error, not only warnings; BadInput where a file cannot be read or is no JSON.
/// @throws core::Error{OutputIncomplete} when standard output takes no more.
ExitStatus checkCases(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
