#pragma once

#include <optional>
#include <vector>

#include "core/cells.h"
#include "core/change.h"

namespace guapai::core {

/// Where cells of a spreadsheet go into a list: from a row and a column on, to the right and down.
struct CellsTarget {
  core::FieldId list;
  std::optional<core::RowId> row;      ///< the first; without one they are new rows
  std::size_t position = 0;            ///< of the new rows among those of the list
  std::vector<core::FieldId> columns;  ///< of the form, from the first that is filled on
};

/// What cells of a spreadsheet make of a list.
struct PastedCells {
  /// A cell with what is no value of its column.
  struct Refused {
    std::optional<core::RowId> row;  ///< where it stood to go; none where nothing else of its row was taken
    core::FieldId column;
    core::ValueFault fault = core::ValueFault::WrongType;
    std::string text;
  };

  core::Changes changes;   ///< empty where nothing fits
  std::size_t filled = 0;  ///< cells that are answers now
  std::size_t beyond = 0;  ///< cells that say something, right of the last column or below the last row
  std::vector<Refused> refused;
};

/// Rows that one act may bring; nobody keys in a longer list, and each becomes a row of the form on screen.
inline constexpr std::size_t kMostPastedRows = 500;

/// Reads each cell as if it were typed. An empty cell leaves the answer that is there, and a row of which nothing is
/// taken makes none. Files are not filled in by words.
[[nodiscard]] PastedCells pastedCells(const core::Answers& answers, const CellsTarget& target,
                                      const core::Cells& cells);

}  // namespace guapai::core
