#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli restore`: puts the backup FILE in the place of the library; without a FILE, lists the backups that
/// Guapai has made of the library by itself.
/// @param line  has at most one file: a path, or the name of a file in the folder of the backups.
/// @throws core::Error as `unlock` and backups::restore
ExitStatus restoreLibrary(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
