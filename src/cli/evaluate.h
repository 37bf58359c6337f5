#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// `guapai-cli evaluate`. @throws core::Error when standard output takes no more.
ExitStatus evaluateCases(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
