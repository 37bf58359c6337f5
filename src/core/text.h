#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace guapai::core {

// All text is UTF-8. Functions that take text expect it to be well formed; `isWellFormed` asks.

[[nodiscard]] bool isWellFormed(std::string_view text);
/// A byte that is not well formed becomes U+FFFD.
[[nodiscard]] std::u32string codePoints(std::string_view text);
/// The other way round. @pre all are Unicode scalar values.
[[nodiscard]] std::string utf8(std::u32string_view codePoints);
/// Unicode scalar values, not bytes.
[[nodiscard]] std::size_t length(std::string_view text);
/// Without leading and trailing Unicode white space (property White_Space, the ideographic space included).
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool isBlank(std::string_view text);
/// NFKC without any white space: how names of institutions and persons are compared (full-width and half-width alike).
[[nodiscard]] std::string comparable(std::string_view text);
/// Each run of line ends and tabs becomes one space, and none at the ends: what a text is in a blank of one line.
[[nodiscard]] std::string oneLine(std::string_view text);
/// Parted by the separator; one that is empty counts as a part like any other.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);
[[nodiscard]] std::string replaced(std::string_view text, std::string_view from, std::string_view to);

}  // namespace guapai::core
