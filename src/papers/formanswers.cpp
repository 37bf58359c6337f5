#include "papers/formanswers.h"

#include <algorithm>

#include "rules/evaluationjson.h"

namespace guapai::papers {
namespace {

bool isDetermined(const rules::Finding& finding) {
  return finding.result != rules::CriterionResult::Undetermined;
}

bool isVerified(const rules::Finding& finding) {
  return finding.ruled || finding.basis == rules::Basis::Verified;
}

}  // namespace

bool restsOnDeclaration(const rules::Evaluation& evaluation) {
  return std::ranges::any_of(
      evaluation.criteria, [](const rules::Finding& finding) { return isDetermined(finding) && !isVerified(finding); });
}

std::map<std::string, std::string> computedAnswers(const rules::Standard& standard, const rules::Evaluation& evaluation,
                                                   Ticks ticks) {
  std::map<std::string, std::string> computed;
  for (const auto& criterion : standard.criteria()) {
    const std::string prefix = "criterion." + criterion.id;
    computed[prefix + ".number"] = std::to_string(criterion.number);
    computed[prefix + ".text"] = criterion.text;
    computed[prefix + ".method"] = criterion.method;
  }
  for (const rules::Finding& finding : evaluation.criteria) {
    if (isDetermined(finding) && (ticks == Ticks::Determined || isVerified(finding)))
      computed["result." + finding.id] = rules::word(finding.result);
  }
  if (!evaluation.days.moving) computed["evaluated_on"] = evaluation.days.evaluation.chinese();
  return computed;
}

std::map<std::string, std::vector<std::string>> repeatedRows(const rules::Standard& standard) {
  std::vector<std::string> criteria;
  for (const auto& criterion : standard.criteria()) criteria.push_back(criterion.id);
  return {{"criteria", criteria}};
}

forms::FormContent formContent(const rules::Standard& standard, const core::Answers& answers,
                               const rules::Evaluation& evaluation, Ticks ticks) {
  return {
      .answers = answers, .computed = computedAnswers(standard, evaluation, ticks), .repeats = repeatedRows(standard)};
}

}  // namespace guapai::papers
