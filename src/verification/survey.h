#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/change.h"
#include "terms/definitions.h"

namespace guapai::verification {

/// What a survey of satisfaction comes to.
///
/// The percentage is of those who answered: a questionnaire that never came back says nothing. It is cut, never rounded
/// up, and shown by the formatter that keeps a figure on its side of the threshold: 79.999 is never 80.
struct SurveyResult {
  std::string percent;     ///< 92.5; empty where the counts give none
  std::string text;        ///< one sentence with the division; empty while nothing was counted
  std::string warning;     ///< counts that cannot be, or a small sample; empty where there is nothing to say
  core::Changes adoption;  ///< makes it the verified figure; empty where it is that already, or there is none
};

/// The kinds of surveys: `patients`, `contracted_residents`, `staff`, each under its criterion.
struct SurveyKind {
  std::string name;
  std::string criterion;  ///< C9
};
[[nodiscard]] std::vector<SurveyKind> surveyKinds(const terms::Definitions& definitions);

[[nodiscard]] SurveyResult surveyResult(const terms::Definitions& definitions, const SurveyKind& kind,
                                        const core::Answers& answers);

}  // namespace guapai::verification
