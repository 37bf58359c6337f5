#include "workspace/plan.h"

#include <algorithm>

#include "forms/composer.h"
#include "render/textmeasure.h"
#include "rules/evaluation.h"
#include "workspace/acceptance.h"
#include "workspace/progress.h"

namespace guapai::workspace {
namespace {

using Stage = rules::Standard::PlanStage;

constexpr std::string_view kRevoked = "revoked";    ///< a stage of the standard
constexpr std::string_view kAccepted = "accepted";  ///< a code of progress.acceptances.decision

/// How many centers were accepted in those years, and under it which.
std::string achievedText(const Stage& stage, const std::vector<AchievedCenter>& centers) {
  int number = 0;
  std::string names;
  for (const AchievedCenter& center : centers) {
    if (center.acceptedOn.year() < stage.from || center.acceptedOn.year() > stage.to) continue;
    ++number;
    names += (names.empty() ? "" : "、") + center.name;
  }
  return std::to_string(number) + (names.empty() ? "" : "\n" + names);
}

}  // namespace

std::optional<core::Date> achievedOn(const Definitions& definitions, const core::Answers& answers,
                                     const rules::Evaluation& evaluation) {
  if (stageOf(definitions.standard(), answers).stage->id == kRevoked) return std::nullopt;
  if (const auto decision = decisionInForce(answers); decision && decision->decidedOn)
    return decision->decision == kAccepted ? decision->decidedOn : std::nullopt;
  if (evaluation.outcome != rules::Outcome::Pass || evaluation.basis != rules::Basis::Verified) return std::nullopt;
  const core::FieldId field = answers.catalogue().require("review.accepted_on");
  const auto* accepted = core::known<core::WrittenDate>(answers.value(field));
  return accepted == nullptr ? std::nullopt : std::optional(accepted->firstDay());
}

std::vector<AchievedCenter> achievedCenters(const Definitions& definitions, const storage::Library& library,
                                            core::Date today) {
  const core::FieldId name = definitions.catalogue().require("center.name");
  std::vector<AchievedCenter> centers;
  library.visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    if (std::ranges::find(centers, head.centerId, &AchievedCenter::id) != centers.end()) return;
    const auto day =
        achievedOn(definitions, answers, rules::evaluate(definitions.standard(), answers, std::nullopt, today));
    if (day) centers.push_back({head.centerId, core::valueText(answers.value(name)), *day});
  });
  return centers;
}

forms::Pages planPaperOf(const Definitions& definitions, const DistrictPlan& plan,
                         const std::optional<std::vector<AchievedCenter>>& achieved) {
  const core::Answers answers(definitions.catalogue());
  forms::FormContent content{answers, {}, {}};
  for (std::size_t i = 0; i < plan.size(); ++i) {
    const std::string id = std::to_string(i);
    content.repeats["plan"].push_back(id);
    content.computed["plan." + id + ".time"] = plan[i].time;
    content.computed["plan." + id + ".number"] = std::to_string(plan[i].centers);
    if (achieved) content.computed["achieved." + id] = achievedText(plan[i], *achieved);
  }
  return forms::compose(definitions.form(achieved ? "annex3-achieved" : "annex3"), content, render::QtTextMeasure());
}

}  // namespace guapai::workspace
