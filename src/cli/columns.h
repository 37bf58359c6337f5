#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace guapai::cli {

/// Columns of a terminal that the text takes: Chinese characters and full-width signs take two.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

/// With spaces behind it up to the width; longer text stays whole.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

}  // namespace guapai::cli
