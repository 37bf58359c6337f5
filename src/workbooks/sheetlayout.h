#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "workbooks/workbook.h"

namespace guapai::workbooks {

/// A number as a file has it, with the format that shows it: 0.00"名".
struct Number {
  double value = 0;
  std::string format;

  [[nodiscard]] friend bool operator==(const Number&, const Number&) = default;
};

/// A cell as a file has it. An empty text is an empty cell. Texts are escaped (`escapedText`).
using LaidCell = std::variant<std::string, Number>;

/// A sheet as a file has it: its rows are the title, where it stands in the sheet, the headings, and the content.
struct LaidSheet {
  std::string name;
  std::string title;
  std::string note;
  std::size_t headRow = 0;  ///< the row of the headings, counted from 0: 1 below a title
  std::vector<std::vector<LaidCell>> rows;
  std::vector<ColumnKind> kinds;
  std::vector<std::size_t> widths;  ///< of the columns, in characters of half width
  bool isTurned = false;            ///< is printed on turned paper
};

/// The most rows that a sheet of Excel has.
inline constexpr std::size_t kMostRows = 1'048'576;

/// @param mostRows  how many rows a sheet may have. The rows that are too many go on in a further sheet with the same
/// headings. @pre at least 3.
[[nodiscard]] std::vector<LaidSheet> laidOut(const Workbook& workbook, std::size_t mostRows = kMostRows);

}  // namespace guapai::workbooks
