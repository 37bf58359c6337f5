#pragma once

#include <string>

#include "core/answers.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::cli {

// These functions write an evaluation for a reader at a terminal, in Chinese. Every text ends with a line break.

/// One case in full: its outcome; every criterion and disqualifier with its result, its reason and, for a criterion,
/// its basis; and the problems that the evaluation met.
[[nodiscard]] std::string fullText(const terms::Definitions& definitions, const core::Answers& answers,
                                   const rules::Evaluation& evaluation);

/// The top of a table of many cases: what the signs mean, and the heads of the columns.
[[nodiscard]] std::string tableHead(const terms::Definitions& definitions);

/// One case as a line of that table. Below it are the reasons for every result that is not met, triggered, undetermined
/// or ruled, and the problems that the evaluation met.
[[nodiscard]] std::string tableLines(const terms::Definitions& definitions, const core::Answers& answers,
                                     const rules::Evaluation& evaluation);

}  // namespace guapai::cli
