#pragma once

#include <filesystem>
#include <string>

namespace guapai::files {

/// A path as it is shown to people and put into texts: UTF-8, with U+FFFD for each byte of a name that is none. Never
/// to be opened: a name that is not UTF-8 is another one then.
[[nodiscard]] std::string shownPath(const std::filesystem::path& path);

/// Its last part, for sentences.
[[nodiscard]] std::string shownName(const std::filesystem::path& path);

}  // namespace guapai::files
