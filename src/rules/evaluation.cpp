#include "rules/evaluation.h"

#include <algorithm>

#include "core/given.h"
#include "core/messages.h"
#include "rules/breakdown.h"
#include "rules/disqualification.h"
#include "rules/evaluationjson.h"
#include "rules/explanation.h"
#include "rules/standardcontent.h"
#include "rules/verdicts.h"

namespace guapai::rules {
namespace {

/// The word for what somebody ruled. @param code  as in the case file.
Phrase resultPhrase(std::string_view code) {
  if (code == "met") return Phrase::ResultMet;
  if (code == "not_met") return Phrase::ResultNotMet;
  return code == "clear" ? Phrase::ResultClear : Phrase::ResultTriggered;
}

/// The sentence for a ruling that is in force. It quotes the computed reason, which thus stays readable.
std::string ruledReason(const StandardContent& standard, const core::Answers& answers, const RulingFields& fields,
                        std::string_view result, const std::string& computed) {
  const auto* date = core::known<core::WrittenDate>(answers.value(fields.ruledOn));
  const std::string reason = core::valueText(answers.value(fields.reason));
  return core::filled(standard.phrase(core::isGiven(reason) ? Phrase::Ruled : Phrase::RuledWithoutReason),
                      {{"computed", computed},
                       {"result", standard.phrase(resultPhrase(result))},
                       {"ruled_on", date->chinese()},
                       {"reason", reason}});
}

/// The readings without what is missing for them.
std::array<SourceReading, 2> bareReadings(const Readings& readings) {
  return {SourceReading{.source = Source::Application, .result = readings.application, .missing = {}},
          SourceReading{.source = readings.secondSource, .result = readings.second, .missing = {}}};
}

class Evaluator {
public:
  Evaluator(const StandardContent& standard, const core::Answers& answers, const Days& days, Extent extent)
      : m_standard(standard), m_answers(answers), m_days(days), m_extent(extent) {}

  [[nodiscard]] Evaluation evaluate() {
    m_evaluation.days = m_days;
    m_evaluation.criteria.reserve(m_standard.criteria.size());
    m_evaluation.disqualifiers.reserve(m_standard.disqualifiers.size());
    for (std::size_t i = 0; i < m_standard.criteria.size(); ++i)
      addCriterion(m_standard.criteria[i], m_standard.criterionRulings[i]);
    for (std::size_t i = 0; i < m_standard.disqualifiers.size(); ++i) {
      addDisqualifier(m_standard.disqualifiers[i], m_standard.disqualifierRulings[i]);
    }
    const Verdicts verdicts = verdictsOf(m_evaluation);
    m_evaluation.outcome = outcomeOf(verdicts);
    m_evaluation.basis = basisOf(verdicts);
    return std::move(m_evaluation);
  }

private:
  void addCriterion(const CriterionContent& criterion, const RulingFields& rulingFields) {
    const Readings readings = readingsOf(m_standard, criterion, m_answers, m_days);
    Finding finding;
    finding.id = criterion.text.id;
    finding.readings =
        m_extent == Extent::Whole ? sourceReadings(m_standard, m_answers, readings) : bareReadings(readings);
    const Computed computed = computedFrom(readings);
    finding.computed = computed.result;
    finding.why = computed.why;
    finding.basis = basisOf(m_standard, criterion, m_answers, readings.application, readings.second);
    finding.reason = explain(m_standard, m_answers, readings, finding.computed, finding.why);
    if (finding.computed == CriterionResult::NotMet) finding.shortfalls = shortfalls(m_standard, readings);
    if (m_extent == Extent::Whole) finding.deciding = decidingFields(m_standard, readings, finding.computed);

    const Ruling ruling = applyRuling(rulingFields, word(finding.computed), finding.id, finding.reason);
    finding.ruled = ruling.inForce();
    finding.result = finding.ruled ? ruledCriterion(ruling) : finding.computed;
    m_evaluation.criteria.push_back(std::move(finding));
  }

  void addDisqualifier(const DisqualifierContent& disqualifier, const RulingFields& rulingFields) {
    DisqualifierFinding finding = computeDisqualifier(m_standard, disqualifier, m_answers, m_days);
    const Ruling ruling = applyRuling(rulingFields, word(finding.computed), finding.id, finding.reason);
    finding.ruled = ruling.inForce();
    if (finding.ruled) finding.result = ruledDisqualifier(ruling);
    if (finding.result != DisqualifierResult::Triggered) finding.notTriggeredFrom = finding.clearsOn = std::nullopt;
    m_evaluation.disqualifiers.push_back(std::move(finding));
  }

  Ruling applyRuling(const RulingFields& fields, std::string_view computed, const std::string& id,
                     std::string& reason) {
    const Ruling ruling = rulingOn(m_answers, fields, computed);
    if (ruling.inForce()) reason = ruledReason(m_standard, m_answers, fields, ruling.result, reason);
    if (ruling.incomplete) {
      m_evaluation.problems.push_back({.severity = core::Severity::Warning,
                                       .code = "ruling.incomplete",
                                       .path = "/review/rulings/" + id,
                                       .sentence = "check.ruling.incomplete",
                                       .arguments = {{"field", m_answers.catalogue()[fields.result].label}}});
    }
    return ruling;
  }

  const StandardContent& m_standard;
  const core::Answers& m_answers;
  const Days& m_days;
  Extent m_extent;
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
                    core::Date today, Extent extent) {
  const Days days = evaluationDays(standard, answers, on, today);
  return Evaluator(standard.content(), answers, days, extent).evaluate();
}

}  // namespace guapai::rules
