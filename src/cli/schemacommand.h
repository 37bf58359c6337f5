#pragma once

#include "cli/commandline.h"
#include "cli/context.h"

namespace guapai::cli {

/// `guapai-cli schema`: prints the JSON Schema of one of the formats (docs/formats.md) that the command line names, or
/// without a name the names of all, a line each.
/// @return BadInput for a name that is none of them.
[[nodiscard]] ExitStatus printSchema(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
