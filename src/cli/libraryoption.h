#pragma once

#include <filesystem>

#include "cli/commandline.h"

namespace guapai::cli {

/// The library of a command: `--library`, else as workspace::libraryLocation.
[[nodiscard]] std::filesystem::path libraryOf(const CommandLine& line);

}  // namespace guapai::cli
