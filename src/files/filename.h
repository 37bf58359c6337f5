#pragma once

#include <filesystem>
#include <string>

namespace guapai::files {

/// The path as it is shown to people and put into texts: UTF-8, with U+FFFD for each byte that is not well formed.
/// Never open a file by this text: when the name is not UTF-8, the text names another file.
[[nodiscard]] std::string shownPath(const std::filesystem::path& path);

/// The last part of the path in the same form, for sentences.
[[nodiscard]] std::string shownName(const std::filesystem::path& path);

}  // namespace guapai::files
