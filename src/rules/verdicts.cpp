#include "rules/verdicts.h"

#include <algorithm>

#include "core/given.h"
#include "rules/breakdown.h"
#include "rules/disqualification.h"
#include "rules/evaluationjson.h"
#include "rules/reading.h"
#include "rules/standardcontent.h"

namespace guapai::rules {
namespace {

CriterionVerdict criterionVerdict(const StandardContent& standard, std::size_t index, const core::Answers& answers,
                                  const Days& days) {
  const CriterionContent& criterion = standard.criteria[index];
  const Reading application = readCondition(criterion.application, {standard, answers, days, Source::Application});
  const Reading second = readCondition(criterion.second, {standard, answers, days, criterion.secondSource});
  const Computed computed = computedFrom(application, second);
  CriterionVerdict verdict{.result = computed.result, .computed = computed.result, .why = computed.why};
  verdict.basis = basisOf(standard, criterion, answers, application, second);
  const Ruling ruling = rulingOn(answers, standard.criterionRulings[index], word(verdict.computed));
  verdict.ruled = ruling.inForce();
  if (verdict.ruled) verdict.result = ruledCriterion(ruling);
  return verdict;
}

DisqualifierVerdict disqualifierVerdict(const StandardContent& standard, std::size_t index,
                                        const core::Answers& answers, const Days& days) {
  const Decision decision = decide(standard, standard.disqualifiers[index], answers, days);
  DisqualifierVerdict verdict{.result = decision.result, .computed = decision.result, .why = decision.why};
  const Ruling ruling = rulingOn(answers, standard.disqualifierRulings[index], word(verdict.computed));
  verdict.ruled = ruling.inForce();
  if (verdict.ruled) verdict.result = ruledDisqualifier(ruling);
  return verdict;
}

template <typename Verdict, typename Result>
bool hasAny(const std::vector<Verdict>& verdicts, Result result) {
  return std::ranges::find(verdicts, result, &Verdict::result) != verdicts.end();
}

}  // namespace

void decideVerdicts(const Standard& standard, const core::Answers& answers, const Days& days, Verdicts& verdicts) {
  const StandardContent& content = standard.content();
  verdicts.criteria.clear();
  for (std::size_t i = 0; i < content.criteria.size(); ++i)
    verdicts.criteria.push_back(criterionVerdict(content, i, answers, days));
  verdicts.disqualifiers.clear();
  for (std::size_t i = 0; i < content.disqualifiers.size(); ++i)
    verdicts.disqualifiers.push_back(disqualifierVerdict(content, i, answers, days));
  verdicts.outcome = outcomeOf(verdicts);
  verdicts.basis = basisOf(verdicts);
}

Verdicts verdictsOf(const Evaluation& evaluation) {
  Verdicts verdicts{.outcome = evaluation.outcome, .basis = evaluation.basis};
  verdicts.criteria.reserve(evaluation.criteria.size());
  for (const Finding& finding : evaluation.criteria)
    verdicts.criteria.push_back({finding.result, finding.computed, finding.why, finding.ruled, finding.basis});
  verdicts.disqualifiers.reserve(evaluation.disqualifiers.size());
  for (const DisqualifierFinding& finding : evaluation.disqualifiers)
    verdicts.disqualifiers.push_back({finding.result, finding.computed, finding.why, finding.ruled});
  return verdicts;
}

Ruling rulingOn(const core::Answers& answers, const RulingFields& fields, std::string_view computed) {
  const auto* code = core::known<core::Code>(answers.value(fields.result));
  if (code == nullptr) return {};
  const bool signedAndDated =
      core::isGiven(answers.value(fields.ruledBy)) && core::isKnown(answers.value(fields.ruledOn));
  const bool reasoned = code->code == computed || core::isGiven(answers.value(fields.reason));
  if (!signedAndDated || !reasoned) return {.result = {}, .incomplete = true};
  return {.result = code->code};
}

CriterionResult ruledCriterion(const Ruling& ruling) {
  return ruling.result == "met" ? CriterionResult::Met : CriterionResult::NotMet;
}

DisqualifierResult ruledDisqualifier(const Ruling& ruling) {
  return ruling.result == "clear" ? DisqualifierResult::Clear : DisqualifierResult::Triggered;
}

Basis basisOf(const StandardContent& standard, const CriterionContent& criterion, const core::Answers& answers,
              Reading application, Reading second) {
  if (application == Reading::Unknown && second == Reading::Unknown) return Basis::None;
  const bool verified = std::ranges::all_of(criterion.facts, [&](std::size_t index) {
    const auto field = standard.facts[index].verified;
    return field && core::isKnown(answers.value(*field));
  });
  return verified ? Basis::Verified : Basis::Declared;
}

Outcome outcomeOf(const Verdicts& verdicts) {
  if (hasAny(verdicts.criteria, CriterionResult::NotMet) ||
      hasAny(verdicts.disqualifiers, DisqualifierResult::Triggered))
    return Outcome::Fail;
  if (hasAny(verdicts.criteria, CriterionResult::Undetermined) ||
      hasAny(verdicts.disqualifiers, DisqualifierResult::Undetermined))
    return Outcome::Undetermined;
  return Outcome::Pass;
}

Basis basisOf(const Verdicts& verdicts) {
  const bool verified = std::ranges::all_of(verdicts.criteria, [](const CriterionVerdict& verdict) {
    return verdict.ruled || verdict.basis == Basis::Verified;
  });
  return verified ? Basis::Verified : Basis::Declared;
}

}  // namespace guapai::rules
