#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli passphrase`: gives the library a passphrase, another one, or with `--remove` none. The new one is
/// that of the environment variable GUAPAI_NEW_PASSPHRASE, else what the person at the terminal types twice.
/// @throws core::Error as `unlock` and backups::setPassphrase
ExitStatus protectLibrary(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
