#pragma once

#include "cli/context.h"

namespace guapai::cli {

/// `guapai-cli render --library`: a form for every case of a library, or with `--center` and `--round` for some. With
/// `--issue` the papers are issued: frozen, numbered and kept in the library.
///
/// Needs a QGuiApplication. @pre `--form` as for terms::Definitions::form.
/// @throws core::Error, as storage::Library; what happens to one paper concerns that paper alone
ExitStatus renderLibrary(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
