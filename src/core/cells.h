#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guapai::core {

using Cells = std::vector<std::vector<std::string>>;

/// What a spreadsheet puts on the clipboard, row by row: cells between tabs, rows between line ends (of any system). A
/// cell that holds a line end, tab or quotation mark stands in quotation marks, and those within it are doubled.
///
/// Line ends behind the last row and blank rows before the first make no row. Rows keep the number of cells that they
/// have. A text without tab and line end is one cell as it is, its quotation marks included, unless they are doubled.
[[nodiscard]] Cells cellsOf(std::string_view clipboard);

}  // namespace guapai::core
