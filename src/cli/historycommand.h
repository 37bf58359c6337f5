#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli history`: writes the library's audit trail (修改记录), an entry a line, the newest first; with
/// `--center` and `--round` only what was done to these cases.
/// @return BadInput where the library has no such case.
/// @throws core::Error, as storage::Library
ExitStatus showHistory(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
