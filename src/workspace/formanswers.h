#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/answers.h"
#include "forms/formcontent.h"
#include "rules/evaluation.h"
#include "rules/standard.h"

namespace guapai::workspace {

/// What the papers print besides the answers, by the names that the form definitions use: `result.C1` is met, not_met
/// or not there while undetermined, so that both boxes stay empty; `criterion.C1.number`, `.text` and `.method` are the
/// rows of Annex 1; `evaluated_on` is the day of evaluation, absent while it
/// moves with the calendar: the same case prints the same paper tomorrow.
[[nodiscard]] std::map<std::string, std::string> computedAnswers(const rules::Standard& standard,
                                                                 const rules::Evaluation& evaluation);

/// The rows that a form repeats, by the name it repeats them under: `criteria` → C1 to C11.
[[nodiscard]] std::map<std::string, std::vector<std::string>> repeatedRows(const rules::Standard& standard);

/// Everything that a form is filled with.
/// @param answers  must live as long as what is returned.
[[nodiscard]] forms::FormContent formContent(const rules::Standard& standard, const core::Answers& answers,
                                             const rules::Evaluation& evaluation);

}  // namespace guapai::workspace
