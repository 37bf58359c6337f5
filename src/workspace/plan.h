#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.h"
#include "forms/pagemodel.h"
#include "storage/library.h"
#include "workspace/definitions.h"

namespace guapai::workspace {

/// A center that has become a community hospital.
struct AchievedCenter {
  std::string id;
  std::string name;
  core::Date acceptedOn;  ///< 现场验收日期
};

/// The library's centers that were accepted on the spot and met the standard on that day, by what reviewers verified or
/// ruled; each once, with its first such case.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::vector<AchievedCenter> achievedCenters(const Definitions& definitions,
                                                          const storage::Library& library, core::Date today);

/// Annex 3: the district's plan, as the standard's file has it, and beside it how many centers were accepted in those
/// years, where these are given. Needs a QGuiApplication.
[[nodiscard]] forms::Pages planPaperOf(const Definitions& definitions,
                                       const std::optional<std::vector<AchievedCenter>>& achieved = std::nullopt);

}  // namespace guapai::workspace
