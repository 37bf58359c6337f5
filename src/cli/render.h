#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli render`: makes the form `--form` of every case in the files, of cases of a library (`--library`),
/// or of the district (`annex3`). All case files are read before the first PDF is written, and nothing is written where
/// one of them breaks its format.
///
/// Needs a QGuiApplication.
/// @throws core::Error naming the file that cannot be read or written, and as storage::Library
ExitStatus renderPapers(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
