#pragma once

#include <memory>
#include <string>
#include <vector>

#include "forms/formdefinition.h"
#include "verification/verification.h"

namespace guapai::ui {

// Names of the live texts of the desk (entry/livetext.h). `liveName` puts those together that belong to a criterion or
// disqualifier.

inline constexpr const char* kLiveSteps = "steps";
inline constexpr const char* kLiveStrip = "strip";
inline constexpr const char* kLiveGap = "gap";
inline constexpr const char* kLiveSlack = "slack";
inline constexpr const char* kLiveCorrections = "corrections";
inline constexpr const char* kLiveResult = "result";
inline constexpr const char* kLiveComputed = "computed";
inline constexpr const char* kLiveReadings = "readings";
inline constexpr const char* kLiveDifferences = "differences";
inline constexpr const char* kLiveRuling = "ruling";
inline constexpr const char* kLiveEvidence = "evidence";
inline constexpr const char* kLiveApplication = "application";
inline constexpr const char* kLiveSecond = "second";
inline constexpr const char* kLiveVerified = "verified";
inline constexpr const char* kLiveSurvey = "survey";
inline constexpr const char* kLiveSurveyWarning = "surveyWarning";
// Names of the acts, as FormView::acted tells them. `liveName` puts those together, too, that belong to a criterion or
// disqualifier.
inline constexpr const char* kActWhatIf = "whatIf";
inline constexpr const char* kActNextUnverified = "nextUnverifiedHere";
inline constexpr const char* kActAdoptSurvey = "adopt";
inline constexpr const char* kActAddEvidence = "addEvidence";
inline constexpr const char* kActShowEvidence = "showEvidence";
/// @param id  of a criterion or disqualifier, such as C6 or D1.
[[nodiscard]] std::string liveName(const std::string& id, const std::string& what);
/// The name of a text about one fact of a criterion: its part, or what a paper or the reviewers say of it.
/// @param fact  the index of the fact among those of the criterion.
[[nodiscard]] std::string liveName(const std::string& id, std::size_t fact, const std::string& what);
inline constexpr const char* kLivePart = "part";

/// A page that goes through criteria or disqualifiers.
struct DeskForm {
  std::shared_ptr<const forms::FormDefinition> form;
  std::vector<std::string> sections;  ///< for each row its criterion or disqualifier; empty above the first
};
/// The page of the desk: for each criterion what the papers say, beside it the blanks of what was verified, then how it
/// was verified, and the ruling.
[[nodiscard]] DeskForm makeDeskForm(const terms::Definitions& definitions,
                                    const verification::Verification& verification);

}  // namespace guapai::ui
