#include "papers/annex3paper.h"

#include "forms/composer.h"
#include "render/qttextmeasure.h"

namespace guapai::papers {
namespace {

using Stage = rules::Standard::PlanStage;

/// The number of centers that were accepted in the years of a stage; below it, on a new line, their names.
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

forms::Pages annex3Of(const terms::Definitions& definitions, const DistrictPlan& plan,
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
  const forms::FormDefinition& form = definitions.form(achieved ? "annex3-achieved" : "annex3");
  return forms::compose(form, content, render::QtTextMeasure(form));
}

}  // namespace guapai::papers
