#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guapai::core {

using Cells = std::vector<std::vector<std::string>>;

/// Takes the text apart that a spreadsheet puts on the clipboard. Tabs separate the cells of a row; line ends of any
/// system separate rows. A cell that contains a line end, a tab or a quotation mark stands in quotation marks, and the
/// quotation marks within it are doubled.
///
/// Blank rows at the beginning and at the end are dropped, but at least one row remains. Rows may have different
/// numbers of cells. A text without tabs and line ends is one cell. Quotation marks around a text that needs none
/// belong to the text and stay.
[[nodiscard]] Cells cellsOf(std::string_view clipboard);

}  // namespace guapai::core
