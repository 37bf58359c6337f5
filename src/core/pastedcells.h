#pragma once

#include <optional>
#include <vector>

#include "core/cells.h"
#include "core/change.h"

namespace guapai::core {

/// Where pasted cells go into a list: they fill it from one row and column on, to the right and downwards.
struct CellsTarget {
  core::FieldId list;
  std::optional<core::RowId> row;  ///< the row that takes the first pasted row; absent when all of them become new rows
  std::size_t position = 0;        ///< where new rows are inserted among the rows of the list; used only without `row`
  std::vector<core::FieldId> columns;  ///< the columns to fill, from the first one on, in the order of the form
};

/// What pasting cells does to a list. Nothing is changed yet: the caller applies `changes`.
struct PastedCells {
  /// A cell whose text is no value of its column.
  struct Refused {
    std::optional<core::RowId> row;  ///< the row it was meant for; absent when nothing of a new row was taken
    core::FieldId column;
    core::ValueFault fault = core::ValueFault::WrongType;
    std::string text;
  };

  core::Changes changes;   ///< empty when no cell could be taken
  std::size_t filled = 0;  ///< how many cells became answers
  /// How many cells are not blank but lie right of the last column or below the last allowed row.
  std::size_t beyond = 0;
  std::vector<Refused> refused;
};

/// The most rows that one paste may bring. Nobody keys in a longer list, and each row becomes a row of the form on
/// screen.
inline constexpr std::size_t kMostPastedRows = 500;

/// Reads each cell as if a person had typed it. A blank cell leaves the present answer alone. A new row of which no
/// cell is taken is not added. Cells for a column of type File are always refused.
[[nodiscard]] PastedCells pastedCells(const core::Answers& answers, const CellsTarget& target,
                                      const core::Cells& cells);

}  // namespace guapai::core
