#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "core/problem.h"
#include "support/resources.h"

namespace guapai::support {

/// `code path` of each problem, in order. That is the part of a problem which the contract fixes.
inline std::vector<std::string> codesAndPaths(const core::Problems& problems) {
  std::vector<std::string> lines;
  for (const core::Problem& problem : problems) lines.push_back(problem.code + " " + problem.path);
  return lines;
}

/// The sentence that is shown for each problem. If there is no sentence it is the key, and {place} stands where an
/// argument is missing.
inline std::vector<std::string> sentences(const core::Problems& problems) {
  std::vector<std::string> lines;
  for (const core::Problem& problem : problems) lines.push_back(messages().sentence(problem));
  return lines;
}

}  // namespace guapai::support
