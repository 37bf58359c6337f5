#pragma once

#include <filesystem>
#include <memory>

#include "cli/context.h"
#include "storage/library.h"

namespace guapai::cli {

/// The library file of a command: that of `--library`, else the one that platform::libraryLocation finds.
[[nodiscard]] std::filesystem::path libraryOf(const CommandLine& line);

/// Opens the library. Says on standard error where a copy of an older library was kept when it was upgraded, and warns
/// where the clock is behind the library's last event, or the library's end is not as it was left.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::unique_ptr<storage::Library> openLibrary(const CommandLine& line, const Context& context);

}  // namespace guapai::cli
