#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guapai::workbooks {

/// The most UTF-16 code units that Excel takes in one cell.
inline constexpr std::size_t kLongestCell = 32'767;
/// The most characters that Excel takes in the name of a sheet.
inline constexpr std::size_t kLongestName = 31;

/// The text as a cell can hold it. Characters that hide or reorder others, and those that XML does not have, become
/// signs such as [U+202E], as on the screen. A text that is too long ends with 〔以下略〕.
[[nodiscard]] std::string cellText(std::string_view text);

/// The same text as a file says it. A file says _x0041_ for A; a text that reads so itself gets an escape in front, so
/// that it is shown as it is.
[[nodiscard]] std::string escapedText(std::string text);

/// A text of a file as it was meant: the other way round.
[[nodiscard]] std::string unescapedText(std::string_view text);

/// A name for a sheet: the title without the characters that Excel refuses. A title that is too long loses what stands
/// in brackets, then its end. Where `taken` has the name already, as Excel compares names, a number is put behind it.
/// @param taken  the names of the sheets before; gets the new one.
[[nodiscard]] std::string sheetName(std::string_view title, std::vector<std::string>& taken);

}  // namespace guapai::workbooks
