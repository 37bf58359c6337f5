#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "core/problem.h"
#include "support/definitions.h"

namespace guapai::support {

/// `code path` of each problem, in order: what the contract fixes.
inline std::vector<std::string> codesAndPaths(const core::Problems& problems) {
  std::vector<std::string> lines;
  for (const core::Problem& problem : problems) lines.push_back(problem.code + " " + problem.path);
  return lines;
}

/// What the reader of the problem is told; the key where there is no sentence, a {place} where an argument is missing.
inline std::vector<std::string> sentences(const core::Problems& problems) {
  std::vector<std::string> lines;
  for (const core::Problem& problem : problems) lines.push_back(messages().sentence(problem));
  return lines;
}

}  // namespace guapai::support
