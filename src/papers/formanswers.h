#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/answers.h"
#include "forms/formcontent.h"
#include "rules/evaluation.h"
#include "rules/standard.h"

namespace guapai::papers {

/// Which criteria Annex 1 ticks. One that is undetermined never is: both boxes stay empty.
enum class Ticks {
  Determined,  ///< every result: the self-assessment
  Verified,    ///< only what reviewers verified or ruled: what is to be signed
};

/// Whether some result rests only on the center's own word.
[[nodiscard]] bool restsOnDeclaration(const rules::Evaluation& evaluation);

/// What the papers print besides the answers, by the names that the form definitions use: `result.C1` is met, not_met
/// or not there where neither box is ticked; `criterion.C1.number`, `.text` and `.method` are the
/// rows of Annex 1; `evaluated_on` is the day of evaluation, absent while it
/// moves with the calendar: the same case prints the same paper tomorrow.
[[nodiscard]] std::map<std::string, std::string> computedAnswers(const rules::Standard& standard,
                                                                 const rules::Evaluation& evaluation,
                                                                 Ticks ticks = Ticks::Determined);

/// The rows that a form repeats, by the name it repeats them under: `criteria` → C1 to C11.
[[nodiscard]] std::map<std::string, std::vector<std::string>> repeatedRows(const rules::Standard& standard);

/// Everything that a form is filled with.
/// @param answers  must live as long as what is returned.
[[nodiscard]] forms::FormContent formContent(const rules::Standard& standard, const core::Answers& answers,
                                             const rules::Evaluation& evaluation, Ticks ticks = Ticks::Determined);

}  // namespace guapai::papers
