#pragma once

#include <optional>

#include "core/answers.h"
#include "core/date.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// The day on which a center became a community hospital: that of the decision where an acceptance is on record,
/// whatever was edited since; otherwise that of the on-site acceptance, where the center met the standard on that day
/// by what reviewers verified or ruled. Absent where the city has revoked it.
/// @param evaluation  of the case, for its own day.
[[nodiscard]] std::optional<core::Date> achievedOn(const terms::Definitions& definitions, const core::Answers& answers,
                                                   const rules::Evaluation& evaluation);

}  // namespace guapai::procedure
