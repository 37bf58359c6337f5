#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace guapai::core {

// All text is UTF-8. Functions that take text expect it to be well formed; `isWellFormed` tells whether it is.

[[nodiscard]] bool isWellFormed(std::string_view text);
/// The Unicode scalar values of the text. Each byte that is not well formed becomes U+FFFD.
[[nodiscard]] std::u32string codePoints(std::string_view text);
/// The text of these code points in UTF-8.
/// @pre all are Unicode scalar values.
[[nodiscard]] std::string utf8(std::u32string_view codePoints);
/// The length in Unicode scalar values, not bytes.
[[nodiscard]] std::size_t length(std::string_view text);
/// The text without leading and trailing Unicode white space (property White_Space, which includes the ideographic
/// space).
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Whether the text is empty or only white space.
[[nodiscard]] bool isBlank(std::string_view text);
/// Whether it is one of 0 to 9.
[[nodiscard]] constexpr bool isDigit(char c) {
  return c >= '0' && c <= '9';
}
/// The text in NFC: what is put together of several code points is one where there is one. As it is where it is not
/// well formed.
[[nodiscard]] std::string composed(std::string_view text);
/// The text in NFKC without any white space, so that full width and half width are alike. Names of institutions and
/// persons are compared in this form.
[[nodiscard]] std::string comparable(std::string_view text);
/// The text for a blank of one line: each run of line ends and tabs becomes one space, and those at both ends are
/// dropped.
[[nodiscard]] std::string oneLine(std::string_view text);
/// The parts with the separator between them. An empty part counts like any other.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// The text with every occurrence of `from` replaced by `to`. @pre `from` is not empty.
[[nodiscard]] std::string replaced(std::string_view text, std::string_view from, std::string_view to);

}  // namespace guapai::core
