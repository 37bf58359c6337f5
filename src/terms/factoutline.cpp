#include "terms/factoutline.h"

#include <algorithm>

#include "rules/figures.h"
#include "terms/factname.h"

namespace guapai::terms {
namespace {

using rules::Condition;
using rules::Operand;
using Kind = Condition::Kind;

void addOnce(std::vector<core::FieldId>& fields, const std::optional<core::FieldId>& field) {
  if (field && std::ranges::find(fields, *field) == fields.end()) fields.push_back(*field);
}

class OutlineMaker {
public:
  OutlineMaker(const Definitions& definitions, const rules::CriterionContent& criterion)
      : m_definitions(definitions), m_standard(definitions.standard().content()), m_criterion(criterion) {}

  [[nodiscard]] std::vector<FactOutline> make() {
    for (const std::size_t fact : m_criterion.facts) m_outlines.push_back(outlineOf(fact));
    walk(m_criterion.application, true);
    walk(m_criterion.second, false);
    for (FactOutline& outline : m_outlines) {
      const rules::Fact& fact = m_standard.facts[outline.fact];
      if (fact.verified != m_standard.population.verified) continue;
      addOnce(outline.application, m_standard.population.wan);
      addOnce(outline.informationOrRegister, m_standard.population.persons);
    }
    return std::move(m_outlines);
  }

private:
  [[nodiscard]] FactOutline outlineOf(std::size_t index) const {
    const rules::Fact& fact = m_standard.facts[index];
    return {.fact = index, .label = factName(m_definitions, fact.name).label, .verified = fact.verified};
  }

  FactOutline& outlineFor(std::size_t fact) {
    const auto group = fact < m_standard.facts.size() ? m_standard.facts[fact].standsFor : m_criterion.facts.front();
    const auto found = std::ranges::find(m_outlines, group, &FactOutline::fact);
    if (found != m_outlines.end()) return *found;
    // A fact that is only looked at stands behind the fact about which it says something.
    return *m_outlines.insert(m_outlines.begin() + 1, outlineOf(group));
  }

  void walk(const Condition& condition, bool application) {
    for (const Condition& part : condition.parts) walk(part, application);
    const bool looks = condition.parts.empty();
    if (!looks) return;
    const Operand& operand = condition.operand;
    FactOutline& outline = outlineFor(operand.fact);
    if (operand.kind == Operand::Kind::Fact) {
      const rules::Fact& fact = m_standard.facts[operand.fact];
      addOnce(application ? outline.application : outline.informationOrRegister,
              application                                           ? fact.application
              : m_criterion.secondSource == rules::Source::Register ? fact.registerEntry
                                                                    : fact.information);
    } else if (operand.field != outline.verified) {
      addOnce(application ? outline.application : outline.informationOrRegister, operand.field);
    }
    if (!application || outline.application.empty()) return;
    const std::string& name = (*m_standard.catalogue)[outline.application.front()].name;
    const std::string department = name.substr(0, name.rfind('.')) + ".name";
    if (department.find('.') != department.rfind('.')) outline.context = m_standard.catalogue->find(department);
  }

  const Definitions& m_definitions;
  const rules::StandardContent& m_standard;
  const rules::CriterionContent& m_criterion;
  std::vector<FactOutline> m_outlines;
};

class StatementWriter {
public:
  StatementWriter(const Definitions& definitions, const FactOutline& outline, const core::Answers& answers)
      : m_messages(definitions.messages()), m_outline(outline), m_answers(answers), m_definitions(definitions) {}

  [[nodiscard]] std::string text(core::FieldId blank) const {
    const core::Field& field = m_answers.catalogue()[blank];
    if (field.list) return ofRows(field);
    if (field.type == core::FieldType::List) return countOf(field);
    const core::Value& value = m_answers.value(blank);
    if (!core::isKnown(value)) return m_messages.sentence("word.blank");
    const std::string figure = withUnit(field, value);
    if (const auto& context = m_outline.context; context && core::isKnown(m_answers.value(*context)))
      return core::valueText(m_answers.value(*context)) + " " + figure;
    return isOwnBlank(blank) ? figure : field.label + " " + figure;
  }

private:
  static std::string withUnit(const core::Field& field, const core::Value& value) {
    return core::displayText(field, value) + field.unit;
  }

  /// Whether the blank states the fact itself. Then the label of the line says enough, and that of the blank is left
  /// out.
  [[nodiscard]] bool isOwnBlank(core::FieldId blank) const {
    const rules::StandardContent& standard = m_definitions.standard().content();
    const rules::Fact& fact = standard.facts[m_outline.fact];
    return blank == fact.application || blank == fact.information || blank == fact.registerEntry ||
           blank == standard.population.wan || blank == standard.population.persons;
  }

  [[nodiscard]] std::string countOf(const core::Field& list) const {
    if (m_answers.list(list.id) == nullptr) return m_messages.sentence("word.blank");
    const auto* const rows = m_answers.finishedRows(list.id);
    if (rows == nullptr) return m_messages.sentence("verification.rows.unfinished");
    const rules::Fact& fact = m_definitions.standard().content().facts[m_outline.fact];
    const auto count = fact.distinctRows ? rules::distinctRows(*rows, m_answers.catalogue()[*fact.distinctRows].column)
                                         : static_cast<core::Wide>(rows->size());
    return m_messages.sentence(
        "verification.rows", {{"count", core::integerText(count)}, {"unit", factName(m_definitions, fact.name).unit}});
  }

  /// The figure of every row, each behind the row's first answer (the department): figures of several departments are
  /// never added up.
  [[nodiscard]] std::string ofRows(const core::Field& column) const {
    if (m_answers.list(*column.list) == nullptr) return m_messages.sentence("word.blank");
    const auto* const rows = m_answers.finishedRows(*column.list);
    if (rows == nullptr) return m_messages.sentence("verification.rows.unfinished");
    std::string all;
    for (const core::Row& row : *rows) {
      const core::Value& value = row.cells[column.column];
      if (!all.empty()) all += m_messages.sentence("verification.rows.joint");
      all += core::valueText(row.cells.front()) + " " +
             (core::isKnown(value) ? withUnit(column, value) : m_messages.sentence("word.blank"));
    }
    return all.empty() ? m_messages.sentence("verification.rows.none") : all;
  }

  const core::Messages& m_messages;
  const FactOutline& m_outline;
  const core::Answers& m_answers;
  const Definitions& m_definitions;
};

}  // namespace

std::vector<FactOutline> factOutlines(const Definitions& definitions, const rules::CriterionContent& criterion) {
  return OutlineMaker(definitions, criterion).make();
}

std::string statementText(const Definitions& definitions, const FactOutline& outline,
                          const std::vector<core::FieldId>& blanks, const core::Answers& answers) {
  if (blanks.empty()) return definitions.messages().sentence("word.no_such_blank");
  const StatementWriter writer(definitions, outline, answers);
  std::string all;
  for (const core::FieldId blank : blanks) {
    if (!all.empty()) all += definitions.messages().sentence("verification.rows.joint");
    all += writer.text(blank);
  }
  return all;
}

}  // namespace guapai::terms
