#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::verification {

/// How many of the 11 criteria and 3 conditions are not yet as they must be: not met, triggered or undetermined, after
/// rulings; 0 is a pass. Absent where nothing of the case is known at all, so that a center of which nothing was keyed
/// in is not the farthest of all, but none that has a distance.
[[nodiscard]] std::optional<std::int64_t> distance(const rules::Evaluation& evaluation);

/// One thing that is missing, or how much there is to spare.
struct GapLine {
  std::string id;    ///< C6, D1
  std::string text;  ///< 第6项 全科医生人数还差1名（需11名，现10名）
};

/// What keeps a case from passing, and how safely it passes.
struct DistanceToPass {
  /// First what is short by a figure, the nearest in proportion first; then what is yes or no; then triggered
  /// conditions; then what is open.
  std::vector<GapLine> missing;
  /// Of criteria that are met by figures, the nearest to their threshold first: whole persons, visits, kinds; exact
  /// decimals for percentages.
  std::vector<GapLine> slack;
};

[[nodiscard]] DistanceToPass distanceToPass(const terms::Definitions& definitions, const core::Answers& answers,
                                            const rules::Evaluation& evaluation);

}  // namespace guapai::verification
