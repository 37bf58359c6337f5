#pragma once

#include <string>

#include "core/answers.h"
#include "rules/evaluation.h"
#include "terms/definitions.h"

namespace guapai::cli {

// An evaluation for a reader at a terminal, in Chinese; every text ends with a line break.

/// One case in full: every criterion and condition with its result, its basis and its reason.
[[nodiscard]] std::string fullText(const terms::Definitions& definitions, const core::Answers& answers,
                                   const rules::Evaluation& evaluation);

/// The head of a table of many cases, and what its signs mean.
[[nodiscard]] std::string tableHead(const terms::Definitions& definitions);

/// One case as a line of that table, and below it the reasons for all that is not met, undetermined or ruled.
[[nodiscard]] std::string tableLines(const terms::Definitions& definitions, const core::Answers& answers,
                                     const rules::Evaluation& evaluation);

}  // namespace guapai::cli
