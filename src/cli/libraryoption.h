#pragma once

#include <filesystem>
#include <memory>

#include "cli/context.h"
#include "storage/library.h"

namespace guapai::cli {

/// The library of a command: `--library`, else as platform::libraryLocation.
[[nodiscard]] std::filesystem::path libraryOf(const CommandLine& line);

/// Opens it, and tells on standard error where its older version is kept, and when the clock is behind its last event.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::unique_ptr<storage::Library> openLibrary(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
