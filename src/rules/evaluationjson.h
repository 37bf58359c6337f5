#pragma once

#include <string>
#include <string_view>

#include "rules/evaluation.h"
#include "rules/standard.h"

namespace guapai::rules {

/// Writes the format `guapai.evaluation/1` (contract: evaluation.md, "Output") as one line without a line break. The
/// keys stand in the contract's order.
[[nodiscard]] std::string evaluationJson(const Standard& standard, const core::Answers& answers,
                                         const Evaluation& evaluation);

// The words of the format for each value.
[[nodiscard]] std::string_view word(Reading reading);
[[nodiscard]] std::string_view word(CriterionResult result);
[[nodiscard]] std::string_view word(DisqualifierResult result);
[[nodiscard]] std::string_view word(Outcome outcome);
[[nodiscard]] std::string_view word(Source source);
/// @pre `why` is not None, for which the format has null.
[[nodiscard]] std::string_view word(Why why);
/// @pre `basis` is not None, for which the format has null.
[[nodiscard]] std::string_view word(Basis basis);

}  // namespace guapai::rules
