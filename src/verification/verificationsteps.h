#pragma once

#include <string>
#include <vector>

#include "verification/verification.h"

namespace guapai::verification {

enum class VerificationState { Open, Partly, Done };

/// A criterion or a condition on the reviewers' way through the desk.
///
/// A criterion is done when every fact that its basis asks for was verified, a condition when its record names reviewer
/// and day; either also when it is ruled.
struct VerificationStep {
  std::string id;    ///< C6, D1
  std::string name;  ///< 第6项
  VerificationState state = VerificationState::Open;
  core::FieldId first;  ///< its first blank
  core::FieldId open;   ///< the first that is still to be filled in; the first where none is
};

/// Criteria, then conditions, in the standard's order.
[[nodiscard]] std::vector<VerificationStep> verificationSteps(const terms::Definitions& definitions,
                                                              const Verification& verification,
                                                              const core::Answers& answers,
                                                              const rules::Evaluation& evaluation);

/// 已核实3项，部分核实1项，尚未核实10项
[[nodiscard]] std::string verifiedText(const core::Messages& messages, const std::vector<VerificationStep>& steps);

/// 已核实, 部分核实, 尚未核实
[[nodiscard]] std::string verifiedWord(const core::Messages& messages, VerificationState state);

}  // namespace guapai::verification
