#pragma once

#include <cstddef>
#include <string_view>

namespace guapai::core {

/// How many columns of a terminal, or characters of half width, the text takes. Chinese characters and full-width signs
/// take two, all others one.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

}  // namespace guapai::core
