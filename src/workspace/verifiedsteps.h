#pragma once

#include <string>
#include <vector>

#include "workspace/verification.h"

namespace guapai::workspace {

enum class VerifiedState { Open, Partly, Done };

/// A criterion or a condition on the reviewers' way through the desk.
///
/// A criterion is done when every fact that its basis asks for was verified, a condition when its record names reviewer
/// and day; either also when it is ruled.
struct VerifiedStep {
  std::string id;    ///< C6, D1
  std::string name;  ///< 第6项
  VerifiedState state = VerifiedState::Open;
  core::FieldId first;  ///< its first blank
  core::FieldId open;   ///< the first that is still to be filled in; the first where none is
};

/// Criteria, then conditions, in the standard's order.
[[nodiscard]] std::vector<VerifiedStep> verifiedSteps(const Definitions& definitions, const Verification& verification,
                                                      const core::Answers& answers,
                                                      const rules::Evaluation& evaluation);

/// The form says results of a case, and nothing that they rest on is verified or ruled.
[[nodiscard]] bool isUnverified(const Definitions& definitions, const std::string& form, const core::Answers& answers,
                                const rules::Evaluation& evaluation);

/// 已核实3项，部分核实1项，尚未核实10项
[[nodiscard]] std::string verifiedText(const core::Messages& messages, const std::vector<VerifiedStep>& steps);

/// 已核实, 部分核实, 尚未核实
[[nodiscard]] std::string verifiedWord(const core::Messages& messages, VerifiedState state);

}  // namespace guapai::workspace
