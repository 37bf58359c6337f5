#include "procedure/achieved.h"

#include <string_view>

#include "procedure/acceptance.h"
#include "procedure/progress.h"

namespace guapai::procedure {
namespace {

constexpr std::string_view kRevoked = "revoked";           ///< a stage of the standard
constexpr std::string_view kDecidedToAccept = "accepted";  ///< a code of progress.acceptances.decision

}  // namespace

std::optional<core::Date> achievedOn(const terms::Definitions& definitions, const core::Answers& answers,
                                     const rules::Evaluation& evaluation) {
  if (stageOf(definitions.standard(), answers).stage->id == kRevoked) return std::nullopt;
  const auto decision = decisionInForce(answers);
  if (decision && decision->decision != kDecidedToAccept) return std::nullopt;
  if (decision && decision->decidedOn) return decision->decidedOn;
  const bool isVerifiedPass = evaluation.outcome == rules::Outcome::Pass && evaluation.basis == rules::Basis::Verified;
  if (!decision && !isVerifiedPass) return std::nullopt;
  const core::FieldId field = answers.catalogue().require("review.accepted_on");
  const auto* accepted = core::known<core::WrittenDate>(answers.value(field));
  return accepted == nullptr ? std::nullopt : std::optional(accepted->firstDay());
}

}  // namespace guapai::procedure
