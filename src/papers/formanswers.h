#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/answers.h"
#include "forms/formcontent.h"
#include "rules/evaluation.h"
#include "rules/standard.h"

namespace guapai::papers {

/// Which criteria a form ticks. An undetermined criterion is never ticked: both of its boxes stay empty.
enum class Ticks {
  Determined,  ///< every determined result: for a self-assessment (自评)
  Verified,    ///< only what reviewers verified or ruled: for a paper that is to be signed
};

/// Whether some determined result of a criterion rests only on the center's own word.
[[nodiscard]] bool restsOnDeclaration(const rules::Evaluation& evaluation);

/// What the papers print besides the answers, by the names that the form definitions use:
///
/// - `result.C1` is `met` or `not_met`, and absent where neither box is ticked;
/// - `criterion.C1.number`, `.text` and `.method` are the rows of Annex 1;
/// - `evaluated_on` is the day of evaluation. It is absent while that day moves with the calendar, so that the same
///   case prints the same paper tomorrow.
[[nodiscard]] std::map<std::string, std::string> computedAnswers(const rules::Standard& standard,
                                                                 const rules::Evaluation& evaluation,
                                                                 Ticks ticks = Ticks::Determined);

/// The ids for which a form repeats a row, by the name that the form has for them: `criteria` → C1 to C11.
[[nodiscard]] std::map<std::string, std::vector<std::string>> repeatedRows(const rules::Standard& standard);

/// The answers of a case together with `computedAnswers` and `repeatedRows`, ready to fill a form.
/// @param answers  must outlive the returned content, which refers to it.
[[nodiscard]] forms::FormContent formContent(const rules::Standard& standard, const core::Answers& answers,
                                             const rules::Evaluation& evaluation, Ticks ticks = Ticks::Determined);

}  // namespace guapai::papers
