#pragma once

#include <string>
#include <vector>

#include "verification/verification.h"

namespace guapai::verification {

/// How much of a criterion or disqualifier is verified: 尚未核实, 部分核实, 已核实.
enum class VerificationState { Open, Partly, Done };

/// A criterion or disqualifier as a step of the reviewers' way through the desk.
///
/// A criterion is done when every fact that its basis asks for was verified. A disqualifier is done when its record
/// names reviewer and day and its list of records is finished. Either is done when a ruling on it is in force.
struct VerificationStep {
  std::string id;    ///< C6, D1
  std::string name;  ///< 第6项
  VerificationState state = VerificationState::Open;
  /// The blank in which the step begins. A fact that an earlier criterion has already is passed over where possible.
  core::FieldId first;
  core::FieldId open;  ///< the first of its blanks that is empty; the first of all where none is
};

/// A step for each criterion, then for each disqualifier, in the standard's order.
[[nodiscard]] std::vector<VerificationStep> verificationSteps(const terms::Definitions& definitions,
                                                              const Verification& verification,
                                                              const core::Answers& answers,
                                                              const rules::Evaluation& evaluation);

/// How many steps are in which state: 已核实3项，部分核实1项，尚未核实10项
[[nodiscard]] std::string verifiedText(const core::Messages& messages, const std::vector<VerificationStep>& steps);

/// The word for a state: 已核实, 部分核实, 尚未核实
[[nodiscard]] std::string verifiedWord(const core::Messages& messages, VerificationState state);

}  // namespace guapai::verification
