#pragma once

#include <memory>
#include <string>
#include <vector>

#include "forms/formdefinition.h"
#include "verification/verification.h"

namespace guapai::ui {

// The names of the live texts of the desk (entry/livetext.h); `id` is a criterion's or a condition's, C6 or D1.

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
// Acts, by the names with which FormView tells of them.
inline constexpr const char* kActWhatIf = "whatIf";
inline constexpr const char* kActNextUnverified = "nextUnverifiedHere";
inline constexpr const char* kActAdoptSurvey = "adopt";
inline constexpr const char* kActAddEvidence = "addEvidence";
inline constexpr const char* kActShowEvidence = "showEvidence";
[[nodiscard]] std::string liveName(const std::string& id, const std::string& what);
/// Of a fact by its place among the criterion's facts: its part, and what each paper states.
[[nodiscard]] std::string liveName(const std::string& id, std::size_t fact, const std::string& what);
inline constexpr const char* kLivePart = "part";

/// The desk as a page: for each criterion what the papers say beside the blanks of what was verified, how it was
/// verified, and the ruling.
struct DeskForm {
  std::shared_ptr<const forms::FormDefinition> form;
  std::vector<std::string> sections;  ///< by row: the criterion or condition that it belongs to; empty above them
};
[[nodiscard]] DeskForm makeDeskForm(const terms::Definitions& definitions,
                                    const verification::Verification& verification);

}  // namespace guapai::ui
