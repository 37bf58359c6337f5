#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli verify`: compares the library with its seals and with the backups that Guapai has made of it,
/// and says what differs, a line each. With `--head`, also looks for a head that stands on an issued paper.
/// @return BadNews where anything differs, or where the library is too damaged to be opened; BadInput where what
/// follows
/// `--head` is no head.
ExitStatus verifyLibrary(const CommandLine& line, const Context& context);

/// Runs `guapai-cli backup`: writes a consistent copy of the library to `-o FILE` and verifies it.
/// @return BadNews where the library, and so its copy, is not as it was left; the copy is there all the same.
/// @throws core::Error where FILE exists or cannot be written.
ExitStatus backUpLibrary(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
