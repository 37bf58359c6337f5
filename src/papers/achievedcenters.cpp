#include "papers/achievedcenters.h"

#include <algorithm>

#include "procedure/achieved.h"
#include "rules/evaluation.h"

namespace guapai::papers {

std::vector<AchievedCenter> achievedCenters(const terms::Definitions& definitions, const storage::Library& library,
                                            core::Date today) {
  const core::FieldId name = definitions.catalogue().require("center.name");
  std::vector<AchievedCenter> centers;
  library.visit([&](const storage::CaseHead& head, const core::Answers& answers) {
    if (std::ranges::find(centers, head.centerId, &AchievedCenter::id) != centers.end()) return;
    const auto day = procedure::achievedOn(definitions, answers,
                                           rules::evaluate(definitions.standard(), answers, std::nullopt, today));
    if (day) centers.push_back({head.centerId, core::valueText(answers.value(name)), *day});
  });
  return centers;
}

}  // namespace guapai::papers
