#pragma once

#include <optional>

#include "core/answers.h"
#include "core/date.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// The day on which a center became a community hospital; absent where it is none.
///
/// If a decision is in force, only the decision counts, whatever was edited since: 验收合格 gives its day (the day of
/// the on-site acceptance if the record has none, as an imported one may), any other decision gives no day. Without a
/// decision, the day of the on-site acceptance counts if the case passes and every criterion is verified or ruled.
/// There is never a day if the city has revoked the status (取消资格).
///
/// @param evaluation  of the case, for its own day.
[[nodiscard]] std::optional<core::Date> achievedOn(const terms::Definitions& definitions, const core::Answers& answers,
                                                   const rules::Evaluation& evaluation);

}  // namespace guapai::procedure
