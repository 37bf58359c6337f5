#pragma once

#include <string>
#include <vector>

#include "rules/standard.h"

namespace guapai::rules {

/// What is wrong with a standard's file although it loads: sentences missing or with unknown places, ids out of order,
/// criteria without a worked example of every result, examples whose result is not the one they claim. One English line
/// each, for the people who write such files; empty when all is well.
[[nodiscard]] std::vector<std::string> lint(const Standard& standard);

}  // namespace guapai::rules
