#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/standard.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// How many community hospitals the district means to have built in which years, in the order of the years.
using DistrictPlan = std::vector<rules::Standard::PlanStage>;

/// The years of a stage as Annex 3 writes them: 2021年, 2023-2025年.
[[nodiscard]] std::string planTime(int from, int to);

/// Checks a plan. It must have at least one stage; years from 1900 to 2999; no stage that ends before it begins, or
/// begins before the stage above it has ended; and from 0 to 1000 centers in each stage.
/// @return the key of the sentence that names the first fault; nothing where the plan is good.
[[nodiscard]] std::optional<std::string> planProblem(const DistrictPlan& plan);

/// The district's own plan where the library has one, otherwise the plan of the notice (49号 附件3). A plan of
/// its own that this version of the program cannot understand is passed over.
/// @throws core::Error, as storage::Library
[[nodiscard]] DistrictPlan districtPlan(const terms::Definitions& definitions, const storage::Library& library);

/// Keeps `plan` in the library as the district's own. Where it equals the plan of the notice, the district's own plan
/// is removed instead.
/// @pre `planProblem` finds nothing wrong with `plan`.
/// @throws core::Error, as storage::Library
void keepDistrictPlan(const terms::Definitions& definitions, storage::Library& library, const DistrictPlan& plan);

}  // namespace guapai::papers
