#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace guapai::terms {

/// Figures, or the lines of a list, as a plain table for screen, clipboard, paper, workbook and command line.
struct Table {
  std::string title;
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;  ///< each has as many cells as `head`
  std::vector<std::size_t> numbers;            ///< indexes of the columns that hold figures and are aligned right
  std::string signs = {};                      ///< what the signs in the cells mean, a line of its own; else empty
  std::vector<std::size_t> days = {};          ///< indexes of the columns that hold days, written 2021年9月15日
  bool isTitled = false;                       ///< in a workbook, the title stands above the head: an official list
};

/// Head and rows as a spreadsheet takes them from the clipboard: tabs between the cells, a line feed behind each line.
/// Tabs and line ends within a cell become spaces. A cell that a spreadsheet would read as a formula gets an apostrophe
/// in front.
[[nodiscard]] std::string tabSeparated(const Table& table);

}  // namespace guapai::terms
