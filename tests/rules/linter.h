#pragma once

#include <string>
#include <vector>

#include "rules/standard.h"

namespace guapai::rules {

/// Finds what is wrong with a standard's file although it loads: sentences that are missing or have unknown places, ids
/// out of order, criteria without a worked example of every result, and examples whose result is not the claimed one.
///
/// @return one English line for each fault, for the people who write such files; empty when all is well.
[[nodiscard]] std::vector<std::string> lint(const Standard& standard);

}  // namespace guapai::rules
