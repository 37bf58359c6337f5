#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli papers`: lists the papers that were issued from a library, in the order of their numbers.
/// `--number` and `--fingerprint` narrow the list. `-o`, together with `--number`, writes the paper's PDF to a file,
/// byte for byte as it was issued.
///
/// @return BadNews where no paper has the number or fingerprint that was asked for; BadInput for options that do not go
/// together or are no fingerprint.
/// @throws core::Error, as storage::Library; LibraryDamaged where a kept PDF has changed.
ExitStatus listPapers(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
