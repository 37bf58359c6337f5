#include "rules/thresholds.h"

#include <algorithm>
#include <utility>

#include "rules/comparison.h"
#include "rules/reading.h"
#include "rules/standardcontent.h"

namespace guapai::rules {
namespace {

using core::Wide;
using Kind = Condition::Kind;

constexpr Wide kScale = core::Decimal::kScale;
constexpr Wide kShares = 100'000;

/// The comparisons of one criterion about the same fact, whichever way a paper states it. They make one threshold.
struct Group {
  std::size_t criterion = 0;
  std::size_t fact = 0;                  ///< index of the fact that the others stand for
  const Condition* condition = nullptr;  ///< the plainest comparison: a stated ratio before one to be computed
};

class GroupFinder {
public:
  explicit GroupFinder(const StandardContent& standard) : m_standard(standard) {
    for (std::size_t i = 0; i < standard.criteria.size(); ++i) {
      look(i, standard.criteria[i].application);
      look(i, standard.criteria[i].second);
    }
  }
  [[nodiscard]] std::vector<Group> take() { return std::move(m_groups); }

private:
  void look(std::size_t criterion, const Condition& condition) {
    if (condition.kind == Kind::Sufficient) return;
    if (comparesFigures(condition)) note(criterion, condition);
    for (const Condition& part : condition.parts) look(criterion, part);
  }

  void note(std::size_t criterion, const Condition& condition) {
    const std::size_t fact = m_standard.facts[condition.operand.fact].standsFor;
    const auto known = std::ranges::find_if(
        m_groups, [&](const Group& group) { return group.criterion == criterion && group.fact == fact; });
    if (known == m_groups.end()) {
      m_groups.push_back({.criterion = criterion, .fact = fact, .condition = &condition});
    } else if (condition.kind == Kind::AtLeast && known->condition->kind == Kind::RatioAtLeast) {
      known->condition = &condition;
    }
  }

  const StandardContent& m_standard;
  std::vector<Group> m_groups;
};

std::vector<Group> groupsOf(const StandardContent& standard) {
  return GroupFinder(standard).take();
}

std::string unitOf(const StandardContent& standard, const Fact& fact) {
  for (const auto field : {fact.verified, fact.application, fact.information}) {
    if (field) return (*standard.catalogue)[*field].unit;
  }
  return {};
}

std::optional<ThresholdFigure> figureOf(const Part& part) {
  const auto scaled = scaledFigure(part);
  if (!scaled) return std::nullopt;
  const core::Decimal& threshold = part.condition->threshold;
  if (part.condition->kind == Kind::AtLeast) {
    return ThresholdFigure{.text = part.rows ? core::integerText(*part.rows) : core::valueText(*part.value),
                           .source = part.source,
                           .share = *scaled * kShares / threshold.scaled()};
  }
  if (!part.population || *part.population == 0) return std::nullopt;
  const Wide numerator = *scaled * part.condition->per.scaled();
  const Wide denominator = *part.population * kScale * kScale;
  return ThresholdFigure{.text = core::quotientText(numerator, denominator, threshold),
                         .source = part.source,
                         .share = numerator * kScale * kShares / (denominator * threshold.scaled())};
}

std::optional<ThresholdFigure> chosen(const StandardContent& standard, std::size_t fact,
                                      const std::vector<Part>& parts) {
  std::optional<ThresholdFigure> first;
  for (const Part& part : parts) {
    if (!comparesFigures(*part.condition) || standard.facts[part.fact].standsFor != fact) continue;
    const auto figure = figureOf(part);
    if (figure && (!first || (figure->source == Source::Verified && first->source != Source::Verified))) first = figure;
  }
  return first;
}

}  // namespace

std::vector<Threshold> thresholds(const Standard& standard) {
  const StandardContent& content = standard.content();
  std::vector<Threshold> found;
  for (const Group& group : groupsOf(content)) {
    const Fact& fact = content.facts[group.condition->operand.fact];
    const bool ofPopulation = group.condition->kind == Kind::RatioAtLeast;
    found.push_back({.criterion = content.criteria[group.criterion].text.id,
                     .fact = fact.name,
                     .label = fact.label,
                     .unit = ofPopulation ? std::string() : unitOf(content, fact),
                     .value = group.condition->threshold,
                     .ofPopulation = ofPopulation});
  }
  return found;
}

std::vector<std::optional<ThresholdFigure>> thresholdFigures(const Standard& standard, const core::Answers& answers,
                                                             const Days& days) {
  const StandardContent& content = standard.content();
  std::vector<std::vector<Part>> parts(content.criteria.size());
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const CriterionContent& criterion = content.criteria[i];
    (void)readCondition(criterion.application, {content, answers, days, Source::Application}, parts[i]);
    (void)readCondition(criterion.second, {content, answers, days, criterion.secondSource}, parts[i]);
  }
  std::vector<std::optional<ThresholdFigure>> figures;
  for (const Group& group : groupsOf(content)) figures.push_back(chosen(content, group.fact, parts[group.criterion]));
  return figures;
}

}  // namespace guapai::rules
