#pragma once

#include <string>
#include <string_view>

#include "rules/evaluation.h"
#include "rules/standard.h"

namespace guapai::rules {

/// `guapai.evaluation/1` (contract: evaluation.md, "Output") as one line without a line break, keys in the contract's
/// order.
[[nodiscard]] std::string evaluationJson(const Standard& standard, const core::Answers& answers,
                                         const Evaluation& evaluation);

// The contract's words.
[[nodiscard]] std::string_view word(Reading reading);
[[nodiscard]] std::string_view word(CriterionResult result);
[[nodiscard]] std::string_view word(DisqualifierResult result);
[[nodiscard]] std::string_view word(Outcome outcome);
[[nodiscard]] std::string_view word(Source source);
/// @pre not None, for which the contract has null.
[[nodiscard]] std::string_view word(Why why);
/// @pre not None, for which the contract has null.
[[nodiscard]] std::string_view word(Basis basis);

}  // namespace guapai::rules
