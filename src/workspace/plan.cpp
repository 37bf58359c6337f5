#include "workspace/plan.h"

#include <algorithm>

#include "forms/composer.h"
#include "render/textmeasure.h"
#include "rules/evaluation.h"

namespace guapai::workspace {
namespace {

using Stage = rules::Standard::PlanStage;

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

std::vector<AchievedCenter> achievedCenters(const Definitions& definitions, const storage::Library& library,
                                            core::Date today) {
  const core::FieldId acceptedOn = definitions.catalogue().require("review.accepted_on");
  const core::FieldId name = definitions.catalogue().require("center.name");
  std::vector<AchievedCenter> centers;
  library.visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    const auto* accepted = core::known<core::WrittenDate>(answers.value(acceptedOn));
    if (accepted == nullptr || std::ranges::find(centers, head.centerId, &AchievedCenter::id) != centers.end()) return;
    const auto evaluation = rules::evaluate(definitions.standard(), answers, accepted->firstDay(), today);
    if (evaluation.outcome != rules::Outcome::Pass || evaluation.basis != rules::Basis::Verified) return;
    centers.push_back({head.centerId, core::valueText(answers.value(name)), accepted->firstDay()});
  });
  return centers;
}

forms::Pages planPaperOf(const Definitions& definitions, const std::optional<std::vector<AchievedCenter>>& achieved) {
  const core::Answers answers(definitions.catalogue());
  forms::FormContent content{answers, {}, {}};
  const std::vector<Stage>& plan = definitions.standard().plan();
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
