#include "rules/explanation.h"

#include <algorithm>
#include <array>
#include <utility>

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

/// Whether both parts looked at the same figure, as it was written.
bool hasSameFigure(const Part& a, const Part& b) {
  const bool isOne = a.value != nullptr && a.value == b.value && !a.rows && !b.rows;
  return isOne || figureText(a) == figureText(b);
}

/// What fills one place of a sentence. @param words  must outlive the result.
auto placed(std::string_view name, std::string_view words) {
  return [name, words](std::string& text, std::string_view place) {
    if (place == name) text += words;
    return place == name;
  };
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
    return filledPhrase(met ? Phrase::Met : Phrase::NotMet, [&](std::string& text, std::string_view place) {
      if (place == "parts") return appendJoined(text, chosen);
      if (place == "source") return appendSources(text, chosen);
      return false;
    });
  }

  [[nodiscard]] std::string unknownIn(const std::vector<Part>& parts) const {
    PartList unknown;
    for (const Part& part : parts)
      if (part.state == Reading::Unknown && part.field) unknown.push_back(&part);
    return joined(unknown);
  }

private:
  using PartList = std::vector<const Part*>;

  template <typename Put>
  [[nodiscard]] std::string filledPhrase(Phrase phrase, Put&& put) const {
    std::string text;
    core::appendFilled(text, m_standard.phrase(phrase), put);
    return text;
  }

  /// Appends the words for one comparison: 配备中药饮片296种，少于300种，还差4种. Nothing where the standard has none.
  /// @pre the source has a blank for the part, or its result is known.
  void appendSentence(std::string& text, const Part& part) const {
    if (part.state == Reading::Unknown) {
      appendUnknown(text, part);
    } else {
      append(text, part, decidedKey(part));
    }
  }

  /// The key of the words for a comparison whose result is known.
  [[nodiscard]] static std::string_view decidedKey(const Part& part) {
    if (part.condition->kind == Kind::AnyRow) return "none";
    return part.state == Reading::Met ? "met" : "not_met";
  }

  /// Whether the standard has words for a comparison whose result is known.
  [[nodiscard]] bool hasSentence(const Part& part) const {
    const auto words = part.condition->say.find(decidedKey(part));
    if (words == part.condition->say.end() || words->second.empty()) return false;
    if (words->second.front() != '{') return true;
    std::string text;  // what stands in the place may be nothing
    append(text, part, words->first);
    return !text.empty();
  }

  [[nodiscard]] const std::string& secondName() const {
    return m_standard.phrase(m_readings.secondSource == Source::Register ? Phrase::NameRegister
                                                                         : Phrase::NameInformation);
  }

  /// Chooses, for each part of the criterion, one comparison that has this state. A verified figure comes before a
  /// stated one. For what is not met, the head count of Annex 2 comes before the figure of Annex 4, so that the
  /// sentence names the same figures as the shortfalls.
  [[nodiscard]] PartList chosenParts(Reading state) const {
    const bool met = state == Reading::Met;
    PartList chosen;
    for (const auto* parts : {met ? &m_readings.applicationParts : &m_readings.secondParts,
                              met ? &m_readings.secondParts : &m_readings.applicationParts}) {
      for (const Part& part : *parts) {
        if (part.state != state || !hasSentence(part)) continue;
        const auto same = std::ranges::find_if(chosen, [&](const Part* other) { return isSamePart(part, *other); });
        if (same == chosen.end()) {
          chosen.push_back(&part);
        } else if (part.source == Source::Verified && (*same)->source != Source::Verified) {
          *same = &part;
        }
      }
    }
    return chosen;
  }

  [[nodiscard]] bool isSamePart(const Part& a, const Part& b) const {
    const auto group = factOf(m_standard, a);
    return group == factOf(m_standard, b) && (group < m_standard.facts.size() || a.source == b.source);
  }

  /// Appends the sentences for the parts, each once. @return true.
  bool appendJoined(std::string& text, const PartList& parts) const {
    const std::string& joint = m_standard.phrase(Phrase::Joint);
    std::vector<std::pair<std::size_t, std::size_t>> sentences;  // where each begins in the text, and its length
    for (const Part* part : parts) {
      const std::size_t before = text.size();
      if (!sentences.empty()) text += joint;
      const std::size_t begin = text.size();
      appendSentence(text, *part);
      const std::string_view added = std::string_view(text).substr(begin);
      const bool stands = std::ranges::any_of(sentences, [&](const auto& sentence) {
        return std::string_view(text).substr(sentence.first, sentence.second) == added;
      });
      if (stands || added.empty())
        text.resize(before);
      else
        sentences.emplace_back(begin, added.size());
    }
    return true;
  }

  [[nodiscard]] std::string joined(const PartList& parts) const {
    std::string text;
    appendJoined(text, parts);
    return text;
  }

  /// Names the sources of the comparisons. Both papers are named where they state the same figure. @return true.
  bool appendSources(std::string& text, const PartList& parts) const {
    std::array<bool, 4> used{};
    for (const Part* part : parts) {
      used[static_cast<std::size_t>(part->source)] = true;
      for (const auto* list : {&m_readings.applicationParts, &m_readings.secondParts}) {
        for (const Part& other : *list) {
          const bool counts = !used[static_cast<std::size_t>(other.source)] && other.state == part->state;
          if (counts && isSamePart(*part, other) && hasSameFigure(other, *part))
            used[static_cast<std::size_t>(other.source)] = true;
        }
      }
    }
    if (used[0] && used[1] && !used[2] && !used[3]) {
      text += m_standard.phrase(Phrase::SourceBoth);
      return true;
    }
    static constexpr std::array<Phrase, 4> kNames{Phrase::SourceApplication, Phrase::SourceInformation,
                                                  Phrase::SourceRegister, Phrase::SourceVerified};
    bool first = true;
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (!used[i]) continue;
      if (!std::exchange(first, false)) text += "、";
      text += m_standard.phrase(kNames[i]);
    }
    return true;
  }

  [[nodiscard]] std::string conflict() const {
    return filledPhrase(Phrase::Conflict, [&](std::string& text, std::string_view place) {
      if (place == "application") return appendReading(text, m_readings.applicationParts, m_readings.application);
      if (place == "information") return appendReading(text, m_readings.secondParts, m_readings.second);
      if (place == "other") text += secondName();
      return place == "other";
    });
  }

  bool appendReading(std::string& text, const std::vector<Part>& parts, Reading state) const {
    PartList deciding;
    for (const Part& part : parts)
      if (part.state == state) deciding.push_back(&part);
    return appendJoined(text, deciding);
  }

  /// What one paper lacks may well be filled in on the other. So the sentence names what each of them lacks, and offers
  /// the two as alternatives where filling in either paper would do.
  [[nodiscard]] std::string missing() const {
    const std::string application = unknownIn(m_readings.applicationParts);
    const std::string second = unknownIn(m_readings.secondParts);
    if (application.empty() || second.empty() || application == second)
      return filledPhrase(Phrase::Missing, placed("parts", application.empty() ? second : application));
    const bool either = canBeCompleted(m_readings.applicationParts) && canBeCompleted(m_readings.secondParts);
    return filledPhrase(
        either ? Phrase::MissingEither : Phrase::MissingBoth, [&](std::string& text, std::string_view place) {
          return placed("application", application)(text, place) || placed("information", second)(text, place) ||
                 placed("other", secondName())(text, place);
        });
  }

  /// Whether filling in the paper could settle its reading. It could not where the paper has no blank for a part.
  [[nodiscard]] static bool canBeCompleted(const std::vector<Part>& parts) {
    return std::ranges::none_of(parts, [](const Part& part) { return part.state == Reading::Unknown && !part.field; });
  }

  void appendUnknown(std::string& text, const Part& part) const {
    const bool known = part.value != nullptr || part.rows;
    if (known && part.condition->kind == Kind::RatioAtLeast && part.population.value_or(0) == 0) {
      text += m_standard.phrase(part.population ? Phrase::UnknownPopulationZero : Phrase::UnknownPopulation);
      return;
    }
    if (known) return append(text, part, "not_met");
    const core::Field& field = (*m_standard.catalogue)[*part.field];
    const bool begun = field.type == core::FieldType::List && m_answers.list(field.id) != nullptr;
    const std::size_t before = text.size();
    if (!begun) append(text, part, "unknown");
    if (text.size() != before) return;
    const std::string& label = part.fact < m_standard.facts.size() ? m_standard.facts[part.fact].label : field.label;
    core::appendFilled(text, m_standard.phrase(begun ? Phrase::UnknownUnfinished : Phrase::UnknownAnswer),
                       placed("label", label));
  }

  void append(std::string& text, const Part& part, std::string_view key) const {
    const auto words = part.condition->say.find(key);
    if (words == part.condition->say.end()) return;
    core::appendFilled(text, words->second, [&](std::string& sentence, std::string_view place) {
      return appendArgument(sentence, part, place);
    });
  }

  /// Appends what stands in a place of the words for a comparison. @return false where there is no such argument.
  bool appendArgument(std::string& text, const Part& part, std::string_view place) const {
    if (place == "have") {
      text += part.value != nullptr && part.field ? core::displayText((*m_standard.catalogue)[*part.field], *part.value)
                                                  : figureText(part);
      return true;
    }
    const auto figure = scaledFigure(part);
    const bool ratio = part.condition->kind == Kind::RatioAtLeast;
    if (!comparesFigures(*part.condition) || !figure || (ratio && part.population.value_or(0) == 0)) return false;
    if (place == "threshold") {
      text += part.condition->threshold.written();
    } else if (place == "need") {
      text += needText(part);
    } else if (place == "gap") {
      text += scaledText(std::max<Wide>(0, neededFigure(part) - *figure));
    } else if (ratio && place == "population") {
      text += core::integerText(*part.population);
    } else if (ratio && place == "ratio") {
      text += core::quotientText(*figure * part.condition->per.scaled(),
                                 *part.population * core::Decimal::kScale * core::Decimal::kScale,
                                 part.condition->threshold);
    } else {
      return false;
    }
    return true;
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
