#pragma once

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::rules {

/// Finds figures outside of the range that the catalogue calls plausible (contract: command-line.md, figure.doubtful).
///
/// Where a common slip explains a figure (persons for 万人, 0.936 for 93.6 %), the problem names the figure that was
/// probably meant. Zero is a statement of its own and is never doubted. A figure that somebody has accepted with a
/// reason (`worksheets.queries`) is not doubted either; another figure in the same blank is.
[[nodiscard]] core::Problems findDoubtfulFigures(const core::Answers& answers);

}  // namespace guapai::rules
