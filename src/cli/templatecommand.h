#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli template`: writes the workbook that a center fills in.
/// @throws core::Error, as workbooks::saveInputBook
ExitStatus writeTemplate(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
