#pragma once

#include <vector>

#include <QtCore/QString>

#include "district/board.h"
#include "terms/table.h"

namespace guapai::district {

/// How many centers were planned and achieved in which years.
[[nodiscard]] terms::Table planTable(const Board& board, const core::Messages& messages);
/// How many centers have which result, a row for each criterion and disqualifier, in the order of `byFailures`.
[[nodiscard]] terms::Table resultsTable(const Board& board, const core::Messages& messages);
/// Every known figure of every center beside its threshold, a row a figure.
[[nodiscard]] terms::Table distributionsTable(const Board& board, const core::Messages& messages);
/// The rows are in the order of `board.todo`.
[[nodiscard]] terms::Table todoTable(const Board& board, const core::Messages& messages);

/// The tallies, sorted: first those that most centers fail; among equals, those that are undetermined for most.
[[nodiscard]] std::vector<Board::Tally> byFailures(const Board& board);

/// The threshold with its unit: 30人次.
[[nodiscard]] QString leastText(const Board::Distribution& distribution);

/// The item's day, and whether it is overdue: 2022年3月3日 已逾期. Empty where the item has no day.
[[nodiscard]] QString dayText(const procedure::TodoItem& item, const core::Messages& messages);

}  // namespace guapai::district
