#pragma once

#include <vector>

#include "forms/celllayout.h"

namespace guapai::forms {

/// White paper between a cell's border and its text.
inline constexpr Length kCellPadding = 150;
/// White paper under the last line of a signature block.
inline constexpr Length kSignatureFoot = 300;

/// The height of some of a cell's lines.
[[nodiscard]] Length heightOf(const std::vector<LaidLine>& lines, std::size_t from, std::size_t to, Length em);

/// A cell with its text in lines; where it stands is known but for its page.
struct TableCell {
  Length x = 0;
  Length width = 0;
  std::size_t firstRow = 0;
  std::size_t endRow = 0;  ///< behind the last row that it spans
  std::vector<LaidLine> lines;
  std::vector<LaidLine> signature;
  Length signatureHeight = 0;  ///< 0 where there is no signature block
  bool framed = true;

  [[nodiscard]] bool spansRows() const { return endRow - firstRow > 1; }
  /// Least height, padding included.
  [[nodiscard]] Length heightWith(Length em) const;
};

/// A table before it is divided into pages: patterns are unfolded into their rows, and every row has grown to its text.
struct Table {
  Length x = 0;
  Length width = 0;
  Length em = 0;
  std::vector<Length> rowHeights;
  std::vector<TableCell> cells;        ///< by row, from left to right
  std::vector<std::size_t> groupEnds;  ///< for each row, behind the last of the rows that spanning cells tie it to
};

/// What a table is laid out from.
struct TableSource {
  const std::vector<Row>& rows;
  const std::vector<Length>& columns;
  std::size_t listStart = 0;  ///< rows of a list that are not shown, because they stand elsewhere
};

/// @param x   left edge.
/// @param em  of the cells' type.
[[nodiscard]] Table layOutTable(const TableSource& source, Length x, Length em, const FormDefinition& form,
                                const Filling& filling, const TextMeasure& measure);

}  // namespace guapai::forms
