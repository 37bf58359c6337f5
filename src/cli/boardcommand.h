#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// `guapai-cli board`: how the district stands, as the overview of the desktop program shows it.
/// @throws core::Error
ExitStatus showBoard(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
