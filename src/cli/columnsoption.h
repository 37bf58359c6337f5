#pragma once

#include <variant>

#include "cli/commandline.h"
#include "cli/context.h"
#include "transfer/ledgermapping.h"

namespace guapai::cli {

/// What the file of `--columns` says about the columns of ledgers; nothing without the option. Where the file says what
/// is no mapping, this is told on standard error.
/// @return the mapping, or the status with which the command ends.
/// @throws core::Error naming the file, as files::readFile
[[nodiscard]] std::variant<transfer::LedgerMapping, ExitStatus> columnsOption(const CommandLine& line,
                                                                              const Context& context);

}  // namespace guapai::cli
