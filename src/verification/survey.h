#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/change.h"
#include "terms/definitions.h"

namespace guapai::verification {

/// What a survey of satisfaction comes to.
///
/// The percentage is taken of those who answered: a questionnaire that never came back says nothing. The percentage is
/// cut, never rounded up, and written by core::quotientText, which keeps it on its side of the threshold: 79.999 is
/// never 80.
struct SurveyResult {
  std::string percent;  ///< 92.5; empty where the counts give none
  std::string text;     ///< one sentence with the division; empty where `percent` is
  /// Says that the counts are impossible, that nobody answered, or that the sample is small; otherwise empty.
  std::string warning;
  core::Changes adoption;  ///< makes `percent` the verified figure; empty where it is, or there is none
};

/// A kind of survey, and the criterion whose figure it gives.
struct SurveyKind {
  std::string name;       ///< `patients`, `contracted_residents` or `staff`
  std::string criterion;  ///< C9
};
/// One kind for each criterion of satisfaction, in the standard's order.
[[nodiscard]] std::vector<SurveyKind> surveyKinds(const terms::Definitions& definitions);

[[nodiscard]] SurveyResult surveyResult(const terms::Definitions& definitions, const SurveyKind& kind,
                                        const core::Answers& answers);

}  // namespace guapai::verification
