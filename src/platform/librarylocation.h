#pragma once

#include <filesystem>
#include <optional>

namespace guapai::platform {

/// The library that the desktop program opens and the command line works on: the one that was named, else the
/// environment's GUAPAI_LIBRARY, else `library.guapai` in the user's folder for the program's files. Whether the file
/// exists is not asked.
[[nodiscard]] std::filesystem::path libraryLocation(const std::optional<std::filesystem::path>& named = std::nullopt);

}  // namespace guapai::platform
