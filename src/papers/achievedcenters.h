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
  core::Date acceptedOn;  ///< 现场验收日期
};

/// The library's centers that became community hospitals, each once, with its first such case.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::vector<AchievedCenter> achievedCenters(const terms::Definitions& definitions,
                                                          const storage::Library& library, core::Date today);

}  // namespace guapai::papers
