#include "verification/survey.h"

#include <algorithm>

#include "rules/breakdown.h"

namespace guapai::verification {
namespace {

constexpr std::string_view kSatisfaction = "satisfaction.";

class SurveyReader {
public:
  SurveyReader(const terms::Definitions& definitions, const SurveyKind& kind, const core::Answers& answers)
      : m_definitions(definitions), m_kind(kind), m_answers(answers) {}

  [[nodiscard]] SurveyResult read() const {
    const std::int64_t* const asked = count("asked");
    const std::int64_t* const answered = count("answered");
    const std::int64_t* const satisfied = count("satisfied");
    if (asked != nullptr && answered != nullptr && *answered > *asked)
      return {.warning = sentence("survey.answered_exceeds_asked",
                                  {{"answered", std::to_string(*answered)}, {"asked", std::to_string(*asked)}})};
    if (answered == nullptr || satisfied == nullptr) return {};
    if (*satisfied > *answered)
      return {.warning = sentence("survey.satisfied_exceeds_answered", {{"satisfied", std::to_string(*satisfied)},
                                                                        {"answered", std::to_string(*answered)}})};
    if (*answered == 0) return {.warning = sentence("survey.none_answered")};
    return result(*answered, *satisfied);
  }

private:
  [[nodiscard]] SurveyResult result(std::int64_t answered, std::int64_t satisfied) const {
    const rules::StandardContent& standard = m_definitions.standard().content();
    const auto fact = rules::factNamed(standard, std::string(kSatisfaction) + m_kind.name);
    const auto criterion = std::ranges::find_if(
        standard.criteria, [&](const rules::CriterionContent& each) { return each.text.id == m_kind.criterion; });
    const auto threshold = rules::thresholdOf(*criterion, fact).value_or(core::Decimal());
    SurveyResult result{.percent = core::quotientText(core::Wide{satisfied} * 100, answered, threshold)};
    result.text = sentence("survey.result", {{"percent", result.percent},
                                             {"satisfied", std::to_string(satisfied)},
                                             {"answered", std::to_string(answered)}});
    const std::int64_t least = m_definitions.standard().settings().leastSurveyAnswers;
    if (answered < least)
      result.warning =
          sentence("survey.small", {{"answered", std::to_string(answered)}, {"least", std::to_string(least)}});
    result.adoption = adoption(*standard.facts[fact].verified, result.percent);
    return result;
  }

  /// Where the criterion's record has no day of verification yet, it takes that of the survey.
  [[nodiscard]] core::Changes adoption(core::FieldId verified, const std::string& percent) const {
    const auto figure = std::get<core::Decimal>(core::Decimal::parse(percent));
    const auto* const now = core::known<core::Decimal>(m_answers.value(verified));
    if (now != nullptr && *now == figure) return {};
    core::Changes changes;
    const core::FieldId day = require("worksheets.verification." + m_kind.criterion + ".verified_on");
    const core::Value& surveyed = m_answers.value(require(path("surveyed_on")));
    if (!core::isKnown(m_answers.value(day)) && core::isKnown(surveyed))
      changes.emplace_back(core::SetValue{.field = day, .value = surveyed});
    changes.emplace_back(core::SetValue{.field = verified, .value = figure});
    return changes;
  }

  [[nodiscard]] std::string path(std::string_view member) const {
    return "worksheets.surveys." + m_kind.name + "." + std::string(member);
  }
  [[nodiscard]] core::FieldId require(const std::string& name) const { return m_answers.catalogue().require(name); }
  [[nodiscard]] const std::int64_t* count(std::string_view member) const {
    return core::known<std::int64_t>(m_answers.value(require(path(member))));
  }
  [[nodiscard]] std::string sentence(std::string_view key, const core::Arguments& arguments = {}) const {
    return m_definitions.messages().sentence(key, arguments);
  }

  const terms::Definitions& m_definitions;
  const SurveyKind& m_kind;
  const core::Answers& m_answers;
};

}  // namespace

std::vector<SurveyKind> surveyKinds(const terms::Definitions& definitions) {
  const rules::StandardContent& standard = definitions.standard().content();
  std::vector<SurveyKind> kinds;
  for (const rules::CriterionContent& criterion : standard.criteria) {
    const std::string& fact = standard.facts[criterion.facts.front()].name;
    if (fact.starts_with(kSatisfaction)) kinds.push_back({fact.substr(kSatisfaction.size()), criterion.text.id});
  }
  return kinds;
}

SurveyResult surveyResult(const terms::Definitions& definitions, const SurveyKind& kind, const core::Answers& answers) {
  return SurveyReader(definitions, kind, answers).read();
}

}  // namespace guapai::verification
