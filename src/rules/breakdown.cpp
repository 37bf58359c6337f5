#include "rules/breakdown.h"

#include <algorithm>

#include "rules/comparison.h"

namespace guapai::rules {
namespace {

using core::Wide;
using Kind = Condition::Kind;

constexpr Wide kScale = core::Decimal::kScale;

/// The largest population that the figure is enough for: figure × per ≥ threshold × population.
Wide largestPopulation(const Part& part, Wide figure) {
  return figure * part.condition->per.scaled() / (part.condition->threshold.scaled() * kScale);
}

/// The population breaks a tie: with equal doctors to spare, the source with fewer residents to spare fails first.
bool failsBefore(const Slack& slack, const Slack& other) {
  return slack.fewer != other.fewer ? slack.fewer < other.fewer : slack.moreResidents < other.moreResidents;
}

const Condition* comparisonOf(const Condition& condition, std::size_t fact) {
  if (condition.kind == Kind::AtLeast && condition.operand.fact == fact) return &condition;
  for (const Condition& part : condition.parts)
    if (const Condition* const found = comparisonOf(part, fact)) return found;
  return nullptr;
}

}  // namespace

Readings readingsOf(const StandardContent& standard, const CriterionContent& criterion, const core::Answers& answers,
                    const Days& days) {
  constexpr std::size_t kUsual = 4;  // no criterion of the official standard has more parts
  Readings readings{.secondSource = criterion.secondSource};
  readings.applicationParts.reserve(kUsual);
  readings.secondParts.reserve(kUsual);
  readings.application =
      readCondition(criterion.application, {standard, answers, days, Source::Application}, readings.applicationParts);
  readings.second =
      readCondition(criterion.second, {standard, answers, days, criterion.secondSource}, readings.secondParts);
  return readings;
}

Computed computedFrom(Reading application, Reading second) {
  const bool isApplicationKnown = application != Reading::Unknown;
  const bool isSecondKnown = second != Reading::Unknown;
  if (!isApplicationKnown && !isSecondKnown) return {.why = Why::Missing};
  if (isApplicationKnown && isSecondKnown && application != second) return {.why = Why::Conflict};
  const Reading known = isApplicationKnown ? application : second;
  return {.result = known == Reading::Met ? CriterionResult::Met : CriterionResult::NotMet};
}

std::vector<Slack> slackOf(const StandardContent& standard, const Readings& readings) {
  std::vector<Slack> slacks;
  for (const auto* parts : {&readings.applicationParts, &readings.secondParts}) {
    for (const Part& part : *parts) {
      if (!comparesFigures(*part.condition) || part.state != Reading::Met || part.fact >= standard.facts.size())
        continue;
      const Wide figure = *scaledFigure(part);
      Slack slack{.fact = part.fact, .source = part.source, .have = figure, .fewer = figure - neededFigure(part)};
      if (part.condition->kind == Kind::RatioAtLeast)
        slack.moreResidents = largestPopulation(part, figure) - *part.population;
      const auto group = standard.facts[slack.fact].standsFor;
      const auto same = std::ranges::find_if(
          slacks, [&](const Slack& other) { return standard.facts[other.fact].standsFor == group; });
      if (same == slacks.end())
        slacks.push_back(slack);
      else if (slack.fact == same->fact ? failsBefore(slack, *same) : slack.fact == group)
        *same = slack;
    }
  }
  return slacks;
}

std::optional<core::Decimal> thresholdOf(const CriterionContent& criterion, std::size_t fact) {
  for (const Condition* const reading : {&criterion.application, &criterion.second})
    if (const Condition* const comparison = comparisonOf(*reading, fact)) return comparison->threshold;
  return std::nullopt;
}

std::size_t factNamed(const StandardContent& standard, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(standard.facts, name, &Fact::name) - standard.facts.begin());
}

}  // namespace guapai::rules
