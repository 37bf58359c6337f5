#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// `guapai-cli papers`: the papers that were issued from a library, by number; `--number` and `--fingerprint` narrow
/// them, and `-o` hands out the file of one, byte for byte as it was issued.
///
/// @return BadNews where there is none that was asked for.
/// @throws core::Error, as storage::Library; LibraryDamaged where a file is not what it was.
ExitStatus listPapers(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
