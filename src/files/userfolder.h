#pragma once

#include <filesystem>

namespace guapai::files {

// The user's folders (XDG base directories). They are taken from the environment as bytes, because a home folder need
// not be text. They need not exist.

/// For the data of programs: what XDG_DATA_HOME names, where that is an absolute path, else `.local/share` in the
/// user's home folder.
[[nodiscard]] std::filesystem::path userDataFolder();
/// For the settings of programs: what XDG_CONFIG_HOME names, where that is an absolute path, else `.config` in the
/// user's home folder.
[[nodiscard]] std::filesystem::path userSettingsFolder();

/// Makes the folder, and names it by way of a descriptor that stays open until the process ends: a name of ASCII alone,
/// for libraries that take no bytes.
/// @return the folder itself where it cannot be made or opened.
[[nodiscard]] std::filesystem::path namedByDescriptor(const std::filesystem::path& folder);

}  // namespace guapai::files
