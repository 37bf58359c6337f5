#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::verification {

/// How many of the 11 criteria and 3 disqualifiers are not yet as they must be: not met, triggered or undetermined,
/// after rulings. 0 is a pass. The distance is absent where nothing at all is known of the case: a center for which
/// nothing was keyed in has no distance, rather than the greatest of all.
[[nodiscard]] std::optional<std::int64_t> distance(const rules::Evaluation& evaluation);

/// One thing that is missing (差距), or what one figure has to spare (余量).
struct GapLine {
  std::string id;    ///< the criterion or disqualifier: C6, D1
  std::string text;  ///< 第6项 全科医生人数还差1名（需11名，现10名）
  // The figures of a figure that falls short, with their units; else empty.
  std::string fact = {};  ///< 全科医生人数
  std::string have = {};  ///< 10名
  std::string need = {};  ///< 11名
  std::string gap = {};   ///< 1名
};

/// What keeps a case from passing, and how safely it passes.
struct DistanceToPass {
  /// First the figures that fall short, the one that lacks the smallest share of what is needed first; then criteria
  /// that are not met for another reason; then triggered disqualifiers; then what is undetermined.
  std::vector<GapLine> missing;
  /// What the figures of the criteria that are met have to spare, the one nearest to its threshold first. Persons,
  /// visits and kinds are whole numbers, percentages exact decimals.
  std::vector<GapLine> slack;
};

[[nodiscard]] DistanceToPass distanceToPass(const terms::Definitions& definitions, const core::Answers& answers,
                                            const rules::Evaluation& evaluation);

}  // namespace guapai::verification
