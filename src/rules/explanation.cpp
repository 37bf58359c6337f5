#include "rules/explanation.h"

#include <algorithm>
#include <array>

#include "core/messages.h"
#include "rules/comparison.h"
#include "rules/figures.h"

namespace guapai::rules {
namespace {

using core::Wide;
using Kind = Condition::Kind;

std::string figureText(const Part& part) {
  if (part.rows) return core::integerText(*part.rows);
  return part.value == nullptr ? std::string() : core::valueText(*part.value);
}

std::string needText(const Part& part) {
  return part.condition->kind == Kind::AtLeast ? part.condition->threshold.written()
                                               : core::integerText(neededFigure(part) / core::Decimal::kScale);
}

}  // namespace

std::size_t factOf(const StandardContent& standard, const Part& part) {
  return part.fact < standard.facts.size() ? standard.facts[part.fact].standsFor : part.fact;
}

namespace {

class Explainer {
public:
  Explainer(const StandardContent& standard, const core::Answers& answers, const Readings& readings)
      : m_standard(standard), m_answers(answers), m_readings(readings) {}

  [[nodiscard]] std::string explain(CriterionResult computed, Why why) const {
    if (why == Why::Conflict) return conflict();
    if (computed == CriterionResult::Undetermined) return missing();
    const bool met = computed == CriterionResult::Met;
    const auto chosen = chosenParts(met ? Reading::Met : Reading::NotMet);
    return core::filled(m_standard.phrase(met ? "sentence.met" : "sentence.not_met"),
                        {{"parts", joined(chosen)}, {"source", sources(chosen)}});
  }

  [[nodiscard]] std::string unknownIn(const std::vector<Part>& parts) const {
    std::vector<Part> unknown;
    std::ranges::copy_if(parts, std::back_inserter(unknown),
                         [](const Part& part) { return part.state == Reading::Unknown && part.field.has_value(); });
    return joined(unknown);
  }

private:
  /// The words for one comparison: 配备中药饮片296种，少于300种，还差4种. Empty where the standard has none.
  /// @pre the source has a blank for the part, or its result is known.
  [[nodiscard]] std::string sentence(const Part& part) const {
    if (part.state == Reading::Unknown) return unknownSentence(part);
    if (part.condition->kind == Kind::AnyRow) return say(part, "none");
    return say(part, part.state == Reading::Met ? "met" : "not_met");
  }

  [[nodiscard]] const std::string& secondName() const {
    return m_standard.phrase(m_readings.secondSource == Source::Register ? "name.register" : "name.information");
  }

  /// Chooses, for each part of the criterion, one comparison that has this state. A verified figure comes before a
  /// stated one. For what is not met, the head count of Annex 2 comes before the figure of Annex 4, so that the
  /// sentence names the same figures as the shortfalls.
  [[nodiscard]] std::vector<Part> chosenParts(Reading state) const {
    std::vector<Part> candidates = state == Reading::Met ? m_readings.applicationParts : m_readings.secondParts;
    const auto& others = state == Reading::Met ? m_readings.secondParts : m_readings.applicationParts;
    candidates.insert(candidates.end(), others.begin(), others.end());
    std::erase_if(candidates, [&](const Part& part) { return part.state != state || sentence(part).empty(); });
    std::vector<Part> chosen;
    for (const Part& part : candidates) {
      const auto same = std::ranges::find_if(chosen, [&](const Part& other) { return isSamePart(part, other); });
      if (same == chosen.end()) {
        chosen.push_back(part);
      } else if (part.source == Source::Verified && same->source != Source::Verified) {
        *same = part;
      }
    }
    return chosen;
  }

  [[nodiscard]] bool isSamePart(const Part& a, const Part& b) const {
    const auto group = factOf(m_standard, a);
    return group == factOf(m_standard, b) && (group < m_standard.facts.size() || a.source == b.source);
  }

  [[nodiscard]] std::string joined(const std::vector<Part>& parts) const {
    std::vector<std::string> sentences;
    for (const Part& part : parts) {
      std::string text = sentence(part);
      if (!text.empty() && std::ranges::find(sentences, text) == sentences.end()) sentences.push_back(std::move(text));
    }
    std::string all;
    for (const std::string& text : sentences) all += (all.empty() ? "" : m_standard.phrase("joint")) + text;
    return all;
  }

  /// Names the sources of the comparisons. Both papers are named where they state the same figure.
  [[nodiscard]] std::string sources(const std::vector<Part>& parts) const {
    std::array<bool, 4> used{};
    for (const Part& part : parts) {
      used[static_cast<std::size_t>(part.source)] = true;
      for (const auto* list : {&m_readings.applicationParts, &m_readings.secondParts}) {
        for (const Part& other : *list) {
          if (isSamePart(part, other) && other.state == part.state && figureText(other) == figureText(part)) {
            used[static_cast<std::size_t>(other.source)] = true;
          }
        }
      }
    }
    if (used[0] && used[1] && !used[2] && !used[3]) return m_standard.phrase("source.both");
    static constexpr std::array<std::string_view, 4> kNames{"source.application", "source.information",
                                                            "source.register", "source.verified"};
    std::string text;
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (used[i]) text += (text.empty() ? "" : "、") + m_standard.phrase(kNames[i]);
    }
    return text;
  }

  [[nodiscard]] std::string conflict() const {
    return core::filled(m_standard.phrase("sentence.conflict"),
                        {{"application", readingText(m_readings.applicationParts, m_readings.application)},
                         {"other", secondName()},
                         {"information", readingText(m_readings.secondParts, m_readings.second)}});
  }

  [[nodiscard]] std::string readingText(const std::vector<Part>& parts, Reading state) const {
    std::vector<Part> deciding;
    std::ranges::copy_if(parts, std::back_inserter(deciding),
                         [state](const Part& part) { return part.state == state; });
    return joined(deciding);
  }

  /// What one paper lacks may well be filled in on the other. So the sentence names what each of them lacks, and offers
  /// the two as alternatives where filling in either paper would do.
  [[nodiscard]] std::string missing() const {
    const std::string application = unknownIn(m_readings.applicationParts);
    const std::string second = unknownIn(m_readings.secondParts);
    if (application.empty() || second.empty() || application == second)
      return core::filled(m_standard.phrase("sentence.missing"),
                          {{"parts", application.empty() ? second : application}});
    const bool either = canBeCompleted(m_readings.applicationParts) && canBeCompleted(m_readings.secondParts);
    return core::filled(m_standard.phrase(either ? "sentence.missing.either" : "sentence.missing.both"),
                        {{"application", application}, {"other", secondName()}, {"information", second}});
  }

  /// Whether filling in the paper could settle its reading. It could not where the paper has no blank for a part.
  [[nodiscard]] static bool canBeCompleted(const std::vector<Part>& parts) {
    return std::ranges::none_of(parts, [](const Part& part) { return part.state == Reading::Unknown && !part.field; });
  }

  [[nodiscard]] std::string unknownSentence(const Part& part) const {
    const bool known = part.value != nullptr || part.rows;
    if (known && part.condition->kind == Kind::RatioAtLeast && part.population.value_or(0) == 0) {
      return m_standard.phrase(part.population ? "unknown.population_zero" : "unknown.population");
    }
    if (known) return say(part, "not_met");
    const core::Field& field = (*m_standard.catalogue)[*part.field];
    const bool begun = field.type == core::FieldType::List && m_answers.list(field.id) != nullptr;
    const std::string label = part.fact < m_standard.facts.size() ? m_standard.facts[part.fact].label : field.label;
    if (begun) return core::filled(m_standard.phrase("unknown.unfinished"), {{"label", label}});
    if (auto words = say(part, "unknown"); !words.empty()) return words;
    return core::filled(m_standard.phrase("unknown.answer"), {{"label", label}});
  }

  [[nodiscard]] std::string say(const Part& part, std::string_view key) const {
    const auto words = part.condition->say.find(key);
    return words == part.condition->say.end() ? std::string() : core::filled(words->second, arguments(part));
  }

  [[nodiscard]] core::Arguments arguments(const Part& part) const {
    core::Arguments arguments;
    arguments["have"] = part.value != nullptr && part.field
                            ? core::displayText((*m_standard.catalogue)[*part.field], *part.value)
                            : figureText(part);
    const auto figure = scaledFigure(part);
    const bool ratio = part.condition->kind == Kind::RatioAtLeast;
    if (!comparesFigures(*part.condition) || !figure || (ratio && part.population.value_or(0) == 0)) return arguments;
    arguments["threshold"] = part.condition->threshold.written();
    arguments["need"] = needText(part);
    arguments["gap"] = scaledText(std::max<Wide>(0, neededFigure(part) - *figure));
    if (ratio) {
      arguments["population"] = core::integerText(*part.population);
      arguments["ratio"] = core::quotientText(*figure * part.condition->per.scaled(),
                                              *part.population * core::Decimal::kScale * core::Decimal::kScale,
                                              part.condition->threshold);
    }
    return arguments;
  }

  const StandardContent& m_standard;
  const core::Answers& m_answers;
  const Readings& m_readings;
};

int rank(Source source) {
  return source == Source::Verified ? 0 : source == Source::Application ? 2 : 1;
}

/// The comparison that is not met in this part of the criterion. Where several sources have one, the verified figure
/// comes first and that of the application last, which is the contract's order. Null where there is none.
const Part* unmetPart(const StandardContent& standard, const Readings& readings, std::size_t group) {
  const Part* best = nullptr;
  for (const auto* parts : {&readings.secondParts, &readings.applicationParts}) {
    for (const Part& part : *parts) {
      const bool counts =
          comparesFigures(*part.condition) && part.state == Reading::NotMet && factOf(standard, part) == group;
      if (counts && (best == nullptr || rank(part.source) < rank(best->source))) best = &part;
    }
  }
  return best;
}

}  // namespace

std::string explain(const StandardContent& standard, const core::Answers& answers, const Readings& readings,
                    CriterionResult computed, Why why) {
  return Explainer(standard, answers, readings).explain(computed, why);
}

std::array<SourceReading, 2> sourceReadings(const StandardContent& standard, const core::Answers& answers,
                                            const Readings& readings) {
  const Explainer explainer(standard, answers, readings);
  const auto missing = [&explainer](Reading reading, const std::vector<Part>& parts) {
    return reading == Reading::Unknown ? explainer.unknownIn(parts) : std::string();
  };
  return {SourceReading{.source = Source::Application,
                        .result = readings.application,
                        .missing = missing(readings.application, readings.applicationParts)},
          SourceReading{.source = readings.secondSource,
                        .result = readings.second,
                        .missing = missing(readings.second, readings.secondParts)}};
}

std::vector<Shortfall> shortfalls(const StandardContent& standard, const Readings& readings) {
  std::vector<std::size_t> groups;
  for (const auto* parts : {&readings.applicationParts, &readings.secondParts}) {
    for (const Part& part : *parts) {
      const auto group = factOf(standard, part);
      if (std::ranges::find(groups, group) == groups.end()) groups.push_back(group);
    }
  }
  std::vector<Shortfall> shortfalls;
  for (const std::size_t group : groups) {
    const Part* part = unmetPart(standard, readings, group);
    if (part == nullptr) continue;
    shortfalls.push_back({.fact = standard.facts[part->fact].name,
                          .source = part->source,
                          .have = figureText(*part),
                          .need = needText(*part)});
  }
  return shortfalls;
}

std::vector<core::FieldId> decidingFields(const StandardContent& standard, const Readings& readings,
                                          CriterionResult computed) {
  const Reading telling = computed == CriterionResult::Met      ? Reading::Met
                          : computed == CriterionResult::NotMet ? Reading::NotMet
                                                                : Reading::Unknown;
  std::vector<core::FieldId> fields;
  const auto append = [&](const std::optional<core::FieldId>& field) {
    if (!field) return;
    const auto id = (*standard.catalogue)[*field].list.value_or(*field);
    if (std::ranges::find(fields, id) == fields.end()) fields.push_back(id);
  };
  for (const bool wanted : {true, false}) {
    for (const auto* parts : {&readings.applicationParts, &readings.secondParts}) {
      for (const Part& part : *parts) {
        if ((part.state == telling) == wanted) append(part.field);
      }
    }
  }
  // The blanks in which the center declared a fact are worth a look even where a verified figure took their place.
  for (const auto* parts : {&readings.applicationParts, &readings.secondParts}) {
    for (const Part& part : *parts) {
      if (part.fact >= standard.facts.size()) continue;
      const Fact& fact = standard.facts[part.fact];
      for (const auto& declared : {fact.application, fact.information, fact.distinctRows, fact.registerEntry})
        append(declared);
    }
  }
  return fields;
}

}  // namespace guapai::rules
