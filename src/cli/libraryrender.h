#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// Runs `guapai-cli render --library`: makes a form for every case of a library, or for those that `--center` and
/// `--round` name. With `--issue` the papers are issued (印发): frozen, numbered and kept in the library.
///
/// Needs a QGuiApplication. @pre `--form` is a form of a case, as for terms::Definitions::form.
/// @return BadInput where no case was chosen; otherwise as `writePapers`.
/// @throws core::Error, as storage::Library and `writePapers`. An error of a single paper is told on standard error,
/// and the other papers are made.
ExitStatus renderLibrary(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
