#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// `guapai-cli check`. @throws core::Error when standard output takes no more.
ExitStatus checkCases(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
