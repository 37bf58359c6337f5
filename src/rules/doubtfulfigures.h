#pragma once

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::rules {

/// Figures outside of what the catalogue calls plausible (contract: command-line.md, figure.doubtful), with the figure
/// that was probably meant where a common slip explains it: persons for 万人, 0.936 for 93.6 %. Zero is a statement of
/// its own. A figure that somebody has accepted with a reason (`worksheets.queries`) is not doubted; another one in its
/// place is.
[[nodiscard]] core::Problems findDoubtfulFigures(const core::Answers& answers);

}  // namespace guapai::rules
