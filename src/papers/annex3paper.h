#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/pagemodel.h"
#include "papers/achievedcenters.h"
#include "papers/districtplan.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// Annex 3: the plan, and beside it how many centers were accepted in those years, where these are given. Needs a
/// QGuiApplication.
[[nodiscard]] forms::Pages annex3Of(const terms::Definitions& definitions, const DistrictPlan& plan,
                                    const std::optional<std::vector<AchievedCenter>>& achieved = std::nullopt);

}  // namespace guapai::papers
