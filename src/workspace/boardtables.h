#pragma once

#include <vector>

#include <QtCore/QStringList>

#include "workspace/board.h"

namespace guapai::workspace {

/// The figures of a chart as a table, for the eye, for the clipboard and for the command line.
struct BoardTable {
  QString title;
  QStringList head;
  std::vector<QStringList> rows;
  std::vector<int> numbers;  ///< columns that hold figures: aligned right
  QString signs = {};        ///< what its signs mean, where it has any: a line of its own on paper
};

[[nodiscard]] BoardTable planTable(const Board& board, const core::Messages& messages);
/// Criteria and conditions; which fails most comes first.
[[nodiscard]] BoardTable resultsTable(const Board& board, const core::Messages& messages);
/// Every figure of every center beside its threshold.
[[nodiscard]] BoardTable distributionsTable(const Board& board, const core::Messages& messages);
[[nodiscard]] BoardTable todoTable(const Board& board, const core::Messages& messages);

/// The tallies with those first that fail in most centers, then those that are open in most.
[[nodiscard]] std::vector<Board::Tally> byFailures(const Board& board);

/// The threshold as it is read: 30人次.
[[nodiscard]] QString leastText(const Board::Distribution& distribution);

/// 2022年3月3日 已逾期; empty where the item has no day.
[[nodiscard]] QString dayText(const TodoItem& item, const core::Messages& messages);

/// Head and rows, cells parted by tabs, lines by line feeds, as a spreadsheet takes them from the clipboard. A cell
/// that a spreadsheet would read as a formula begins with an apostrophe.
[[nodiscard]] QString tabSeparated(const BoardTable& table);

}  // namespace guapai::workspace
