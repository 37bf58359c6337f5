#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace guapai::terms {

/// Figures or lines of a list as a plain table, for the eye, for the clipboard, for paper and for the command line.
struct Table {
  std::string title;
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;  ///< each as long as the head
  std::vector<std::size_t> numbers;            ///< columns that hold figures: aligned right
  std::string signs = {};                      ///< what its signs mean, where it has any: a line of its own on paper
};

/// Head and rows, cells parted by tabs, lines by line feeds, as a spreadsheet takes them from the clipboard. A cell
/// that a spreadsheet would read as a formula begins with an apostrophe.
[[nodiscard]] std::string tabSeparated(const Table& table);

}  // namespace guapai::terms
