#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guapai::cli {

/// The text, filled up with spaces to `width` columns of a terminal. A longer text stays whole.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);

/// The cells behind each other, each filled up to the width at its place. A cell for which there is no width stays as
/// it is.
[[nodiscard]] std::string inColumns(std::span<const std::size_t> widths, const std::vector<std::string>& cells);

}  // namespace guapai::cli
