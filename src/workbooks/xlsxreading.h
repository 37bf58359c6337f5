#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace guapai::workbooks {

/// What an .xlsx file says of one of its sheets.
struct ReadSheet {
  std::string name;
  /// The cells that are not empty, by row and column counted from 0: texts as the file says them, and numbers.
  std::map<std::pair<int, int>, std::variant<std::string, double>> cells;
  bool hasFormula = false;
};

/// Reads a file as another program reads it. Absent where the bytes are no workbook, or one of the parts is no XML or
/// is cut off.
[[nodiscard]] std::optional<std::vector<ReadSheet>> readXlsx(std::string_view bytes);

}  // namespace guapai::workbooks
