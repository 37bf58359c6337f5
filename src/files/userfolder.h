#pragma once

#include <filesystem>

namespace guapai::files {

/// The user's folder for the data of programs (XDG base directories): what XDG_DATA_HOME names, where that is an
/// absolute path, else `.local/share` in the user's home folder. It is taken from the environment as bytes, because a
/// home folder need not be text. The folder need not exist.
[[nodiscard]] std::filesystem::path userDataFolder();

}  // namespace guapai::files
