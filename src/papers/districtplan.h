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

/// As Annex 3 writes it: 2021年, 2023-2025年.
[[nodiscard]] std::string planTime(int from, int to);

/// The key of the sentence that says what is wrong with a plan: a year that is none, a stage that ends before it
/// begins or begins before the one above it ends, a number that is none, no stage at all. Nothing where it is good.
[[nodiscard]] std::optional<std::string> planProblem(const DistrictPlan& plan);

/// The district's own plan where it has one, otherwise that of the notice. A plan that another version of the program
/// wrote and this one does not understand counts as none.
/// @throws core::Error, as storage::Library
[[nodiscard]] DistrictPlan districtPlan(const terms::Definitions& definitions, const storage::Library& library);

/// Keeps the district's own plan; one that is that of the notice takes it back. @pre it has no problem.
/// @throws core::Error, as storage::Library
void keepDistrictPlan(const terms::Definitions& definitions, storage::Library& library, const DistrictPlan& plan);

}  // namespace guapai::papers
