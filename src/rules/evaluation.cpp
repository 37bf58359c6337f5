#include "rules/evaluation.h"

#include <algorithm>

#include "core/given.h"
#include "core/messages.h"
#include "rules/breakdown.h"
#include "rules/disqualification.h"
#include "rules/evaluationjson.h"
#include "rules/explanation.h"
#include "rules/standardcontent.h"

namespace guapai::rules {
namespace {

/// What the answers say about the ruling (裁定) on one result.
struct Ruling {
  std::string result;       ///< code of the ruling that is in force; empty where none is
  bool incomplete = false;  ///< a ruling was written down but lacks what would put it in force
};

Ruling rulingOn(const core::Answers& answers, const RulingFields& fields, const std::string& computed) {
  const auto* code = core::known<core::Code>(answers.value(fields.result));
  if (code == nullptr) return {};
  const bool signedAndDated =
      core::isGiven(answers.value(fields.ruledBy)) && core::isKnown(answers.value(fields.ruledOn));
  const bool reasoned = code->code == computed || core::isGiven(answers.value(fields.reason));
  if (!signedAndDated || !reasoned) return {.result = {}, .incomplete = true};
  return {.result = code->code};
}

/// The sentence for a ruling that is in force. It quotes the computed reason, which thus stays readable.
std::string ruledReason(const StandardContent& standard, const core::Answers& answers, const RulingFields& fields,
                        const std::string& result, const std::string& computed) {
  const auto* date = core::known<core::WrittenDate>(answers.value(fields.ruledOn));
  const std::string reason = core::valueText(answers.value(fields.reason));
  return core::filled(standard.phrase(core::isGiven(reason) ? "sentence.ruled" : "sentence.ruled_without_reason"),
                      {{"computed", computed},
                       {"result", standard.phrase("result." + result)},
                       {"ruled_on", date->chinese()},
                       {"reason", reason}});
}

class Evaluator {
public:
  Evaluator(const StandardContent& standard, const core::Answers& answers, const Days& days)
      : m_standard(standard), m_answers(answers), m_days(days) {}

  [[nodiscard]] Evaluation evaluate() {
    m_evaluation.days = m_days;
    for (std::size_t i = 0; i < m_standard.criteria.size(); ++i)
      addCriterion(m_standard.criteria[i], m_standard.criterionRulings[i]);
    for (std::size_t i = 0; i < m_standard.disqualifiers.size(); ++i) {
      addDisqualifier(m_standard.disqualifiers[i], m_standard.disqualifierRulings[i]);
    }
    m_evaluation.outcome = outcome();
    const bool verified = std::ranges::all_of(m_evaluation.criteria, [](const Finding& finding) {
      return finding.ruled || finding.basis == Basis::Verified;
    });
    m_evaluation.basis = verified ? Basis::Verified : Basis::Declared;
    return std::move(m_evaluation);
  }

private:
  void addCriterion(const CriterionContent& criterion, const RulingFields& rulingFields) {
    const Readings readings = readingsOf(m_standard, criterion, m_answers, m_days);
    Finding finding;
    finding.id = criterion.text.id;
    finding.readings = sourceReadings(m_standard, m_answers, readings);
    const Computed computed = computedFrom(readings);
    finding.computed = computed.result;
    finding.why = computed.why;
    finding.basis = basisOf(criterion, readings);
    finding.reason = explain(m_standard, m_answers, readings, finding.computed, finding.why);
    if (finding.computed == CriterionResult::NotMet) finding.shortfalls = shortfalls(m_standard, readings);
    finding.deciding = decidingFields(m_standard, readings, finding.computed);

    const Ruling ruling = applyRuling(rulingFields, std::string(word(finding.computed)), finding.id, finding.reason);
    finding.ruled = !ruling.result.empty();
    finding.result = !finding.ruled           ? finding.computed
                     : ruling.result == "met" ? CriterionResult::Met
                                              : CriterionResult::NotMet;
    m_evaluation.criteria.push_back(std::move(finding));
  }

  [[nodiscard]] Basis basisOf(const CriterionContent& criterion, const Readings& readings) const {
    if (readings.application == Reading::Unknown && readings.second == Reading::Unknown) return Basis::None;
    const bool verified = std::ranges::all_of(criterion.facts, [this](std::size_t index) {
      const auto field = m_standard.facts[index].verified;
      return field && core::isKnown(m_answers.value(*field));
    });
    return verified ? Basis::Verified : Basis::Declared;
  }

  void addDisqualifier(const DisqualifierContent& disqualifier, const RulingFields& rulingFields) {
    DisqualifierFinding finding = computeDisqualifier(m_standard, disqualifier, m_answers, m_days);
    const Ruling ruling = applyRuling(rulingFields, std::string(word(finding.computed)), finding.id, finding.reason);
    finding.ruled = !ruling.result.empty();
    if (finding.ruled)
      finding.result = ruling.result == "clear" ? DisqualifierResult::Clear : DisqualifierResult::Triggered;
    if (finding.result != DisqualifierResult::Triggered) finding.notTriggeredFrom = finding.clearsOn = std::nullopt;
    m_evaluation.disqualifiers.push_back(std::move(finding));
  }

  Ruling applyRuling(const RulingFields& fields, const std::string& computed, const std::string& id,
                     std::string& reason) {
    Ruling ruling = rulingOn(m_answers, fields, computed);
    if (!ruling.result.empty()) reason = ruledReason(m_standard, m_answers, fields, ruling.result, reason);
    if (ruling.incomplete) {
      m_evaluation.problems.push_back({.severity = core::Severity::Warning,
                                       .code = "ruling.incomplete",
                                       .path = "/review/rulings/" + id,
                                       .sentence = "check.ruling.incomplete",
                                       .arguments = {{"field", m_answers.catalogue()[fields.result].label}}});
    }
    return ruling;
  }

  [[nodiscard]] Outcome outcome() const {
    const auto& criteria = m_evaluation.criteria;
    const auto& disqualifiers = m_evaluation.disqualifiers;
    if (std::ranges::any_of(criteria, [](const Finding& f) { return f.result == CriterionResult::NotMet; }) ||
        std::ranges::any_of(disqualifiers,
                            [](const DisqualifierFinding& f) { return f.result == DisqualifierResult::Triggered; })) {
      return Outcome::Fail;
    }
    if (std::ranges::any_of(criteria, [](const Finding& f) { return f.result == CriterionResult::Undetermined; }) ||
        std::ranges::any_of(
            disqualifiers, [](const DisqualifierFinding& f) { return f.result == DisqualifierResult::Undetermined; })) {
      return Outcome::Undetermined;
    }
    return Outcome::Pass;
  }

  const StandardContent& m_standard;
  const core::Answers& m_answers;
  const Days& m_days;
  Evaluation m_evaluation;
};

}  // namespace

Days evaluationDays(const Standard& standard, const core::Answers& answers, std::optional<core::Date> on,
                    core::Date today) {
  const StandardContent& content = standard.content();
  const auto* applied = core::known<core::WrittenDate>(answers.value(content.appliedOn));
  const auto* accepted = core::known<core::WrittenDate>(answers.value(content.acceptedOn));
  core::Date evaluation = applied == nullptr ? today : std::max(today, applied->firstDay());
  if (accepted != nullptr) evaluation = accepted->firstDay();
  if (on) evaluation = *on;
  Days days = daysFor(content, evaluation, applied == nullptr ? evaluation : applied->firstDay());
  days.moving = !on && accepted == nullptr;
  return days;
}

Evaluation evaluate(const Standard& standard, const core::Answers& answers, std::optional<core::Date> on,
                    core::Date today) {
  const Days days = evaluationDays(standard, answers, on, today);
  return Evaluator(standard.content(), answers, days).evaluate();
}

}  // namespace guapai::rules
