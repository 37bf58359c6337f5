#include "rules/reading.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <string_view>
#include <type_traits>

#include "rules/figures.h"

namespace guapai::rules {
namespace {

using Kind = Condition::Kind;
using core::Wide;

constexpr Wide kScale = core::Decimal::kScale;

Reading readingOf(bool met) {
  return met ? Reading::Met : Reading::NotMet;
}

const core::Value* knownOrNull(const core::Value& value) {
  return core::isKnown(value) ? &value : nullptr;
}

/// A value as text, without a copy where it is a code.
class Written {
public:
  explicit Written(const core::Value& value) : m_code(core::known<core::Code>(value)) {
    if (m_code == nullptr) m_text = core::valueText(value);
  }
  [[nodiscard]] std::string_view text() const { return m_code == nullptr ? m_text : m_code->code; }

private:
  const core::Code* m_code;
  std::string m_text;
};

Source sourceOf(const core::Field& field) {
  if (field.name.starts_with("review.")) return Source::Verified;
  if (field.name.starts_with("application.")) return Source::Application;
  return field.name.starts_with("center.") ? Source::Register : Source::Information;
}

/// Stands where nobody asks which comparisons decided.
struct NoParts {
  void push_back(const Part&) {}
};

/// Reads conditions and keeps the comparisons in `Parts`: a vector, or NoParts. Both give the same readings, because
/// they are this one code; without parts, what only chooses among parts is left out.
template <typename Parts>
class ConditionReader {
public:
  ConditionReader(const ReadingContext& context, Parts& parts) : m_context(context), m_parts(parts) {}

  Reading read(const Condition& condition) {
    switch (condition.kind) {
      case Kind::AllOf:
        return readAllOf(condition);
      case Kind::AnyOf:
        return readAnyOf(condition);
      case Kind::FirstKnown:
        return readFirstKnown(condition);
      case Kind::WhenVerified:
        return readWhenVerified(condition);
      case Kind::Sufficient:
        return readSufficient(condition);
      case Kind::Unless:
        return readingOf(read(condition.parts[0]) != Reading::Met);
      case Kind::AnyRow:
        return readAnyRow(condition);
      default:
        return readComparison(condition);
    }
  }

private:
  static constexpr bool kKeeps = !std::is_same_v<Parts, NoParts>;

  // Where parts are kept, the comparisons behind the one that decides are read, too: the reasons name them all.

  Reading readAllOf(const Condition& condition) {
    Reading result = Reading::Met;
    for (const Condition& part : condition.parts) {
      result = std::min(result, read(part));
      if (!kKeeps && result == Reading::NotMet) break;
    }
    return result;
  }

  Reading readAnyOf(const Condition& condition) {
    Reading result = Reading::NotMet;
    for (const Condition& part : condition.parts) {
      result = std::max(result, read(part));
      if (!kKeeps && result == Reading::Met) break;
    }
    return result;
  }

  /// The first branch whose result is known decides. A comparison that is unknown in it is replaced by the last
  /// branch's comparison of the same fact, so that the reasons are complete: a department that is not district-level
  /// may fall short of the visits, too.
  Reading readFirstKnown(const Condition& condition) {
    for (const Condition& branch : condition.parts) {
      Parts parts;
      const Reading result = ConditionReader(m_context, parts).read(branch);
      const bool isLast = &branch == &condition.parts.back();
      if (result == Reading::Unknown && !isLast) continue;
      if constexpr (kKeeps) {
        if (isLast)
          m_parts.insert(m_parts.end(), parts.begin(), parts.end());
        else
          appendWithOpenFacts(parts, condition.parts.back());
      }
      return result;
    }
    return Reading::Unknown;
  }

  void appendWithOpenFacts(const std::vector<Part>& decided, const Condition& last) {
    std::vector<Part> later;
    static_cast<void>(readCondition(last, m_context, later));
    for (const Part& part : decided) {
      const auto isSame = [&part](const Part& other) { return other.fact == part.fact; };
      const auto replacement = part.state == Reading::Unknown ? std::ranges::find_if(later, isSame) : later.end();
      m_parts.push_back(replacement == later.end() ? part : *replacement);
    }
  }

  Reading readWhenVerified(const Condition& condition) {
    const auto verified = m_context.standard.facts[condition.operand.fact].verified;
    const bool known = verified && core::isKnown(m_context.answers.value(*verified));
    return read(condition.parts[known ? 0 : 1]);
  }

  Reading readSufficient(const Condition& condition) {
    if constexpr (!kKeeps) {
      return read(condition.parts[0]) == Reading::Met ? Reading::Met : Reading::Unknown;
    } else {
      const std::size_t first = m_parts.size();
      const Reading result = read(condition.parts[0]);
      if (result != Reading::NotMet) return result;
      // The parts stay, so that the reason can say that the figure falls short; but they decide nothing.
      for (std::size_t i = first; i < m_parts.size(); ++i) m_parts[i].state = Reading::Unknown;
      return Reading::Unknown;
    }
  }

  Reading readAnyRow(const Condition& condition) {
    const auto* rows = m_context.answers.finishedRows(condition.list);
    if constexpr (kKeeps) {
      return readAnyRow(condition, rows);
    } else {
      if (rows == nullptr) return Reading::Unknown;
      Reading result = Reading::NotMet;
      ReadingContext context = m_context;
      for (const core::Row& row : *rows) {
        context.row = &row;
        result = std::max(result, ConditionReader(context, m_parts).read(condition.parts[0]));
      }
      return result;
    }
  }

  Reading readAnyRow(const Condition& condition, const std::vector<core::Row>* rows) {
    Part none{.condition = &condition,
              .source = m_context.source,
              .fact = m_context.standard.facts.size(),
              .field = condition.list};
    if (rows == nullptr) {
      m_parts.push_back(none);
      return Reading::Unknown;
    }
    Reading result = Reading::NotMet;
    std::optional<Part> nearest;
    for (const core::Row& row : *rows) {
      ReadingContext context = m_context;
      context.row = &row;
      std::vector<Part> parts;
      result = std::max(result, readCondition(condition.parts[0], context, parts));
      if (auto figure = figurePart(parts); figure && (!nearest || isNearer(*figure, *nearest))) nearest = figure;
    }
    none.state = Reading::NotMet;
    m_parts.push_back(nearest.value_or(none));
    return result;
  }

  /// The comparison of a row's figure with the threshold; absent where another part of the condition excludes the row.
  static std::optional<Part> figurePart(const std::vector<Part>& parts) {
    std::optional<Part> figure;
    for (const Part& part : parts) {
      if (part.condition->kind == Kind::AtLeast) {
        figure = part;
      } else if (part.state == Reading::NotMet) {
        return std::nullopt;
      }
    }
    return figure;
  }

  /// Whether `part` comes closer to meeting the condition than `other`: met before unknown before not met, then the
  /// larger figure. Equal parts are not nearer, so that the first row stays.
  static bool isNearer(const Part& part, const Part& other) {
    if (part.state != other.state) return part.state > other.state;
    return scaledFigure(part) > scaledFigure(other);
  }

  Reading readComparison(const Condition& condition) {
    Part part = look(condition);
    part.state = compare(condition, part);
    m_parts.push_back(part);
    return part.state;
  }

  [[nodiscard]] Part look(const Condition& condition) const {
    const Operand& operand = condition.operand;
    Part part{.condition = &condition, .source = m_context.source, .fact = operand.fact};
    if (operand.kind == Operand::Kind::Fact) {
      lookAtFact(m_context.standard.facts[operand.fact], part);
    } else {
      part.field = operand.field;
      const core::Field& field = (*m_context.standard.catalogue)[operand.field];
      if (operand.kind == Operand::Kind::Cell) {
        part.value = knownOrNull(m_context.row->cells[field.column]);
      } else {
        part.value = knownOrNull(m_context.answers.value(operand.field));
        if constexpr (kKeeps) part.source = sourceOf(field);
      }
    }
    if (condition.kind == Kind::RatioAtLeast)
      part.population = population(m_context.standard, m_context.answers, m_context.source);
    return part;
  }

  void lookAtFact(const Fact& fact, Part& part) const {
    if (fact.verified) part.value = knownOrNull(m_context.answers.value(*fact.verified));
    if (part.value != nullptr) {
      part.source = Source::Verified;
      part.field = fact.verified;
      return;
    }
    part.field = m_context.source == Source::Application   ? fact.application
                 : m_context.source == Source::Information ? fact.information
                                                           : fact.registerEntry;
    if (!part.field) return;
    if (!fact.distinctRows || m_context.source != Source::Information) {
      part.value = knownOrNull(m_context.answers.value(*part.field));
    } else if (const auto* rows = m_context.answers.finishedRows(*part.field)) {
      part.rows = distinctRows(*rows, (*m_context.standard.catalogue)[*fact.distinctRows].column);
    }
  }

  [[nodiscard]] Reading compare(const Condition& condition, const Part& part) const {
    const bool known = part.value != nullptr || part.rows;
    switch (condition.kind) {
      case Kind::Known:
        return readingOf(known);
      case Kind::AfterEvaluation:
        return readingOf(known && day(part) > m_context.days.evaluation);
      case Kind::BeforeEvaluation:
        return readingOf(known && day(part) < m_context.days.evaluation);
      case Kind::BeforeWindow:
        return readingOf(known && day(part) < m_context.days.windowFrom);
      case Kind::InWindow:
        return readingOf(known && day(part) >= m_context.days.windowFrom && day(part) <= m_context.days.evaluation);
      case Kind::NotRefuted:
        return readingOf(!known || std::get<bool>(knownValue(part)));
      default:
        return known ? compareKnown(condition, part) : Reading::Unknown;
    }
  }

  [[nodiscard]] Reading compareKnown(const Condition& condition, const Part& part) const {
    switch (condition.kind) {
      case Kind::AtLeast:
        return readingOf(reaches(part, condition.threshold));
      case Kind::RatioAtLeast:
        if (!part.population || *part.population == 0) return Reading::Unknown;
        return readingOf(*scaledFigure(part) >= neededFigure(part));
      case Kind::IsTrue:
        return readingOf(std::get<bool>(knownValue(part)));
      case Kind::ByEvaluationDay:
        return readingOf(day(part) <= m_context.days.evaluation);
      default:
        return isListed(condition, Written(knownValue(part)).text());
    }
  }

  /// @pre the part has a figure.
  [[nodiscard]] static bool reaches(const Part& part, const core::Decimal& threshold) {
    const auto* decimal = part.value == nullptr ? nullptr : core::known<core::Decimal>(*part.value);
    return decimal != nullptr ? *decimal >= threshold : *scaledFigure(part) >= threshold.scaled();
  }

  [[nodiscard]] Reading isListed(const Condition& condition, std::string_view text) const {
    const auto* values = &condition.values;
    if (condition.by) {
      const Written by(m_context.answers.value(*condition.by));
      const auto entry = condition.valuesBy.find(by.text());
      if (entry == condition.valuesBy.end()) return Reading::Unknown;
      values = &entry->second;
    }
    return readingOf(std::ranges::find(*values, text) != values->end());
  }

  /// @pre the part has a value. Counted rows have none: only conditions that compare figures may look at them.
  [[nodiscard]] static const core::Value& knownValue(const Part& part) {
    assert(part.value != nullptr);
    return *part.value;
  }

  [[nodiscard]] static core::Date day(const Part& part) {
    return std::get<core::WrittenDate>(knownValue(part)).firstDay();
  }

  const ReadingContext& m_context;
  Parts& m_parts;
};

}  // namespace

std::optional<Wide> scaledFigure(const Part& part) {
  if (part.rows) return *part.rows * kScale;
  return part.value == nullptr ? std::nullopt : scaledFigure(*part.value);
}

Wide neededFigure(const Part& part) {
  const Condition& condition = *part.condition;
  if (condition.kind == Kind::AtLeast) return condition.threshold.scaled();
  return core::ceilingQuotient(condition.threshold.scaled() * *part.population, condition.per.scaled()) * kScale;
}

std::optional<Wide> population(const StandardContent& standard, const core::Answers& answers, Source source) {
  const auto* verified = core::known<std::int64_t>(answers.value(standard.population.verified));
  if (verified != nullptr) return *verified;
  const auto* persons = core::known<std::int64_t>(answers.value(standard.population.persons));
  if (source != Source::Application) return persons == nullptr ? std::nullopt : std::optional<Wide>(*persons);
  const auto* wan = core::known<core::Decimal>(answers.value(standard.population.wan));
  if (wan == nullptr) return std::nullopt;
  // 万人 in ten-thousandths are persons. The head count of Annex 2 is more exact where Annex 4 only rounds it.
  return persons != nullptr && roundsTo(*persons, *wan) ? Wide(*persons) : Wide(wan->scaled());
}

Reading readCondition(const Condition& condition, const ReadingContext& context, std::vector<Part>& parts) {
  return ConditionReader(context, parts).read(condition);
}

Reading readCondition(const Condition& condition, const ReadingContext& context) {
  NoParts none;
  return ConditionReader(context, none).read(condition);
}

}  // namespace guapai::rules
