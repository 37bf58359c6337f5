#pragma once

#include <vector>

#include <QtCore/QString>

#include "district/board.h"
#include "terms/table.h"

namespace guapai::district {

/// How many centers were planned and achieved in which years.
[[nodiscard]] terms::Table planTable(const Board& board, const core::Messages& messages);
/// Criteria and conditions; which fails most comes first.
[[nodiscard]] terms::Table resultsTable(const Board& board, const core::Messages& messages);
/// Every figure of every center beside its threshold.
[[nodiscard]] terms::Table distributionsTable(const Board& board, const core::Messages& messages);
[[nodiscard]] terms::Table todoTable(const Board& board, const core::Messages& messages);

/// The tallies with those first that fail in most centers, then those that are open in most.
[[nodiscard]] std::vector<Board::Tally> byFailures(const Board& board);

/// The threshold as it is read: 30人次.
[[nodiscard]] QString leastText(const Board::Distribution& distribution);

/// 2022年3月3日 已逾期; empty where the item has no day.
[[nodiscard]] QString dayText(const procedure::TodoItem& item, const core::Messages& messages);

}  // namespace guapai::district
