#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// `guapai-cli render`: all cases are read before the first PDF is written, and nothing is written where one of them is
/// bad.
///
/// Needs a QGuiApplication. @throws core::Error naming the file that cannot be read or written.
ExitStatus renderPapers(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
