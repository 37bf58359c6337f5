#pragma once

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::rules {

/// Finds figures outside of the range that the catalogue calls plausible (contract: command-line.md, figure.doubtful).
///
/// Where a common slip explains a figure (persons for 万人, 0.936 for 93.6 %), the problem names the figure that was
/// probably meant. Zero is doubted like any other figure, unless the catalogue says of its range that it is plausible.
/// A figure that somebody has accepted with a reason (`worksheets.queries`) is not doubted; another figure in the same
/// blank is.
[[nodiscard]] core::Problems findDoubtfulFigures(const core::Answers& answers);

}  // namespace guapai::rules
