#pragma once

#include <optional>

#include "core/answers.h"
#include "core/date.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// The day on which a center became a community hospital; absent where it is none.
///
/// Where a decision is in force, it alone tells, whatever was edited since: its day where it is 验收合格, absent where
/// it is another. Where a record of 验收合格 has no day, as an imported one may, it is the day of the on-site
/// acceptance. Without a decision it is that day too, where the center met the standard on it by what reviewers
/// verified or ruled. It is always absent where the city has revoked the status (取消资格).
///
/// @param evaluation  of the case, for its own day.
[[nodiscard]] std::optional<core::Date> achievedOn(const terms::Definitions& definitions, const core::Answers& answers,
                                                   const rules::Evaluation& evaluation);

}  // namespace guapai::procedure
