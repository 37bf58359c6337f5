#pragma once

#include <string>
#include <vector>

#include "core/date.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// A center that has become a community hospital.
struct AchievedCenter {
  std::string id;
  std::string name;
  core::Date acceptedOn;  ///< the day of the decision in force, else 现场验收日期 (procedure::achievedOn)
};

/// The centers of a library that became community hospitals, ordered by id. A center that achieved it in several rounds
/// is listed once, with the first of them.
/// @param today  stands in for the day of evaluation of a case that has not fixed it.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::vector<AchievedCenter> achievedCenters(const terms::Definitions& definitions,
                                                          const storage::Library& library, core::Date today);

}  // namespace guapai::papers
