#pragma once

#include <optional>
#include <string>
#include <vector>

#include "forms/pagemodel.h"
#include "papers/achievedcenters.h"
#include "papers/districtplan.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// Lays out Annex 3, the district's plan. Needs a QGuiApplication.
/// @param achieved  the centers that are counted and named beside each stage of the plan; absent: the paper shows the
/// plan alone.
[[nodiscard]] forms::Pages annex3Of(const terms::Definitions& definitions, const DistrictPlan& plan,
                                    const std::optional<std::vector<AchievedCenter>>& achieved = std::nullopt);

}  // namespace guapai::papers
