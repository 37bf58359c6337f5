#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace guapai::cli {

/// How many columns of a terminal the text takes. Chinese characters and full-width signs take two, all others one.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

/// The text, filled up with spaces to `width` columns. A longer text stays whole.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

}  // namespace guapai::cli
