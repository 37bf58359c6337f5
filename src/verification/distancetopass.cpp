#include "verification/distancetopass.h"

#include <algorithm>

#include "rules/breakdown.h"
#include "rules/figures.h"
#include "terms/factname.h"

namespace guapai::verification {
namespace {

using core::Wide;
using rules::CriterionResult;
using rules::DisqualifierResult;

constexpr Wide kScale = core::Decimal::kScale;
/// Proportions are compared in millionths.
constexpr Wide kMillion = 1'000'000;

std::int64_t scaledOf(const std::string& figure) {
  return std::get<core::Decimal>(core::Decimal::parse(figure)).scaled();
}

class GapFinder {
public:
  GapFinder(const terms::Definitions& definitions, const core::Answers& answers, const rules::Evaluation& evaluation)
      : m_definitions(definitions), m_answers(answers), m_evaluation(evaluation) {}

  [[nodiscard]] DistanceToPass find() {
    for (std::size_t i = 0; i < m_evaluation.criteria.size(); ++i) addCriterion(i);
    for (std::size_t i = 0; i < m_evaluation.disqualifiers.size(); ++i) addDisqualifier(i);
    return {.missing = sorted(std::move(m_missing)), .slack = sorted(std::move(m_slack))};
  }

private:
  enum class Kind { Figure, YesOrNo, Disqualifier, Open };
  struct Ranked {
    Kind kind = Kind::Figure;
    Wide share = 0;
    GapLine line;
  };

  static std::vector<GapLine> sorted(std::vector<Ranked> ranked) {
    std::ranges::stable_sort(ranked, [](const Ranked& a, const Ranked& b) {
      return a.kind != b.kind ? a.kind < b.kind : a.share < b.share;
    });
    std::vector<GapLine> lines;
    lines.reserve(ranked.size());
    for (Ranked& each : ranked) lines.push_back(std::move(each.line));
    return lines;
  }

  [[nodiscard]] std::string sentence(std::string_view key, const core::Arguments& arguments) const {
    return m_definitions.messages().sentence(key, arguments);
  }

  void addCriterion(std::size_t at) {
    const rules::Finding& finding = m_evaluation.criteria[at];
    const std::string name =
        sentence("word.criterion", {{"number", std::to_string(m_definitions.standard().criteria()[at].number)}});
    if (finding.result == CriterionResult::Met) {
      if (finding.computed == CriterionResult::Met) addSlack(at, name);
    } else if (finding.result == CriterionResult::NotMet && !finding.ruled && !finding.shortfalls.empty()) {
      for (const rules::Shortfall& shortfall : finding.shortfalls) addShortfall(finding.id, name, shortfall);
    } else {
      const bool open = finding.result == CriterionResult::Undetermined;
      m_missing.push_back({.kind = open ? Kind::Open : Kind::YesOrNo,
                           .line = {finding.id, sentence(open ? "gap.open" : "gap.not_met",
                                                         {{"name", name}, {"reason", finding.reason}})}});
    }
  }

  void addShortfall(const std::string& id, const std::string& criterion, const rules::Shortfall& shortfall) {
    const terms::FactName fact = terms::factName(m_definitions, shortfall.fact);
    const Wide need = scaledOf(shortfall.need);
    const Wide gap = need - scaledOf(shortfall.have);
    GapLine line{.id = id,
                 .text = {},
                 .fact = fact.label,
                 .have = shortfall.have + fact.unit,
                 .need = shortfall.need + fact.unit,
                 .gap = rules::scaledText(gap) + stepOf(fact)};
    line.text = sentence("gap.short", {{"name", criterion},
                                       {"fact", line.fact},
                                       {"gap", rules::scaledText(gap)},
                                       {"gap_unit", stepOf(fact)},
                                       {"need", line.need},
                                       {"have", line.have}});
    m_missing.push_back(
        {.kind = Kind::Figure, .share = gap * kMillion / std::max<Wide>(need, 1), .line = std::move(line)});
  }

  void addSlack(std::size_t at, const std::string& criterion) {
    const rules::StandardContent& standard = m_definitions.standard().content();
    const auto readings = rules::readingsOf(standard, standard.criteria[at], m_answers, m_evaluation.days);
    for (const rules::Slack& slack : rules::slackOf(standard, readings)) {
      const terms::FactName fact = terms::factName(m_definitions, standard.facts[slack.fact].name);
      core::Arguments arguments{
          {"name", criterion}, {"fact", fact.label}, {"fewer", rules::scaledText(slack.fewer) + stepOf(fact)}};
      if (slack.moreResidents) arguments["residents"] = core::integerText(*slack.moreResidents);
      const std::string key =
          std::string(slack.moreResidents ? "gap.slack.ratio" : "gap.slack") + (slack.fewer == 0 ? ".none" : "");
      m_slack.push_back({.share = slack.fewer * kMillion / std::max<Wide>(slack.have, 1),
                         .line = {standard.criteria[at].text.id, sentence(key, arguments)}});
    }
  }

  void addDisqualifier(std::size_t at) {
    const rules::DisqualifierFinding& finding = m_evaluation.disqualifiers[at];
    if (finding.result == DisqualifierResult::Clear) return;
    const bool open = finding.result == DisqualifierResult::Undetermined;
    const std::string name = sentence(
        "word.disqualifier", {{"number", std::to_string(m_definitions.standard().disqualifiers()[at].number)}});
    m_missing.push_back({.kind = open ? Kind::Open : Kind::Disqualifier,
                         .line = {finding.id, sentence(open ? "gap.open" : "gap.triggered",
                                                       {{"name", name}, {"reason", finding.reason}})}});
  }

  /// The unit of a difference between figures of the fact. Percentages differ by percentage points (个百分点), since 1%
  /// might be read as a share of the figure itself.
  [[nodiscard]] std::string stepOf(const terms::FactName& fact) const {
    return fact.unit == "%" ? sentence("gap.points", {}) : fact.unit;
  }

  const terms::Definitions& m_definitions;
  const core::Answers& m_answers;
  const rules::Evaluation& m_evaluation;
  std::vector<Ranked> m_missing;
  std::vector<Ranked> m_slack;
};

}  // namespace

std::optional<std::int64_t> distance(const rules::Evaluation& evaluation) {
  const auto unknown = [](const auto& finding) { return !finding.ruled && finding.why == rules::Why::Missing; };
  if (std::ranges::all_of(evaluation.criteria, unknown) && std::ranges::all_of(evaluation.disqualifiers, unknown))
    return std::nullopt;
  return std::ranges::count_if(evaluation.criteria,
                               [](const auto& finding) { return finding.result != CriterionResult::Met; }) +
         std::ranges::count_if(evaluation.disqualifiers,
                               [](const auto& finding) { return finding.result != DisqualifierResult::Clear; });
}

DistanceToPass distanceToPass(const terms::Definitions& definitions, const core::Answers& answers,
                              const rules::Evaluation& evaluation) {
  return GapFinder(definitions, answers, evaluation).find();
}

}  // namespace guapai::verification
