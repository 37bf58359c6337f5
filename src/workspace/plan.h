#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "forms/pagemodel.h"
#include "rules/evaluation.h"
#include "storage/library.h"
#include "workspace/definitions.h"
#include "workspace/districtplan.h"

namespace guapai::workspace {

/// A center that has become a community hospital.
struct AchievedCenter {
  std::string id;
  std::string name;
  core::Date acceptedOn;  ///< 现场验收日期
};

/// The day on which the center became one: that of the decision where an acceptance is on record, whatever was edited
/// since; otherwise that of the on-site acceptance, where the center met the standard on that day by what reviewers
/// verified or ruled. Absent where the city has revoked it.
/// @param evaluation  of the case, for its own day.
[[nodiscard]] std::optional<core::Date> achievedOn(const Definitions& definitions, const core::Answers& answers,
                                                   const rules::Evaluation& evaluation);

/// The library's centers that became community hospitals, each once, with its first such case.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::vector<AchievedCenter> achievedCenters(const Definitions& definitions,
                                                          const storage::Library& library, core::Date today);

/// Annex 3: the plan, and beside it how many centers were accepted in those years, where these are given. Needs a
/// QGuiApplication.
[[nodiscard]] forms::Pages planPaperOf(const Definitions& definitions, const DistrictPlan& plan,
                                       const std::optional<std::vector<AchievedCenter>>& achieved = std::nullopt);

}  // namespace guapai::workspace
