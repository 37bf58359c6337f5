#pragma once

#include <vector>

#include "forms/celllayout.h"

namespace guapai::forms {

/// White paper between the border of a cell and its text, on every side.
inline constexpr Length kCellPadding = 150;
/// White paper under the last line of a signature block.
inline constexpr Length kSignatureFoot = 300;

/// The height of the lines from index `from` up to, but not including, `to`.
[[nodiscard]] Length heightOf(const std::vector<LaidLine>& lines, std::size_t from, std::size_t to, Length em);

/// A cell whose text is broken into lines. Its columns and rows are settled; its page and height are not.
struct TableCell {
  Length x = 0;
  Length width = 0;
  std::size_t firstRow = 0;
  std::size_t endRow = 0;  ///< one behind the last row that the cell spans
  std::vector<LaidLine> lines;
  std::vector<LaidLine> signature;
  Length signatureHeight = 0;  ///< 0 where there is no signature block
  bool framed = true;

  [[nodiscard]] bool spansRows() const { return endRow - firstRow > 1; }
  /// The least height of the cell, padding and signature block included.
  [[nodiscard]] Length heightWith(Length em) const;
};

/// A table before it is divided into pages. Patterns are unfolded into their rows, and every row has grown to its text.
struct LaidTable {
  Length x = 0;
  Length width = 0;
  Length em = 0;
  std::vector<Length> rowHeights;
  std::vector<TableCell> cells;        ///< row by row, from left to right
  std::vector<std::size_t> groupEnds;  ///< for each row, one behind the last row that spanning cells tie it to
};

/// What a table is laid out from.
struct TableSource {
  const std::vector<FormRow>& rows;
  const std::vector<Length>& columns;
  std::size_t listStart = 0;  ///< how many first rows of a list are left out, because they stand elsewhere
};

/// @param x   left edge of the table, from that of the paper.
/// @param em  em square of the cells' type.
[[nodiscard]] LaidTable layOutTable(const TableSource& source, Length x, Length em, const FormDefinition& form,
                                    const Filling& filling, const TextMeasure& measure);

}  // namespace guapai::forms
