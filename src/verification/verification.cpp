#include "verification/verification.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/given.h"
#include "rules/disqualification.h"
#include "rules/evaluationjson.h"
#include "rules/figures.h"
#include "terms/factname.h"
#include "terms/resultwords.h"
#include "verification/samestatement.h"

namespace guapai::verification {
namespace {

using core::Wide;
using rules::Reading;
using Shape = terms::ResultMark::Shape;

}  // namespace

Verification::Verification(const terms::Definitions& definitions) : m_definitions(&definitions) {
  for (const rules::CriterionContent& criterion : definitions.standard().content().criteria)
    m_outlines.push_back(terms::factOutlines(definitions, criterion));
}

std::string Verification::sentence(std::string_view key, const core::Arguments& arguments) const {
  return m_definitions->messages().sentence(key, arguments);
}

CriterionSheet Verification::sheet(std::size_t criterion, const core::Answers& answers,
                                   const rules::Evaluation& evaluation, const core::Problems& problems) const {
  const rules::StandardContent& standard = m_definitions->standard().content();
  const rules::Readings readings = rules::readingsOf(standard, standard.criteria[criterion], answers, evaluation.days);
  const rules::Finding& finding = evaluation.criteria[criterion];
  CriterionSheet sheet;
  std::set<std::string> paths;
  for (const terms::FactOutline& outline : m_outlines[criterion]) {
    sheet.facts.push_back(line(outline, standard.criteria[criterion].secondSource, readings, answers));
    for (const auto* blanks : {&outline.application, &outline.informationOrRegister})
      for (const core::FieldId blank : *blanks) paths.insert(answers.catalogue().pointer(blank));
    if (outline.context) paths.insert(answers.catalogue().pointer(*outline.context));
  }
  for (const core::Problem& problem : problems)
    if (paths.contains(problem.path)) sheet.differences.push_back(m_definitions->messages().sentence(problem));
  sheet.computed = rules::explain(standard, answers, readings, finding.computed, finding.why);
  sheet.readings = terms::ResultWords(m_definitions->messages()).readings(finding);
  // A verified fact takes the place of what either paper says, so the readings are then not what the papers alone would
  // give.
  const auto isVerified = [&](const terms::FactOutline& fact) {
    return fact.verified && core::isKnown(answers.value(*fact.verified));
  };
  if (std::ranges::any_of(m_outlines[criterion], isVerified))
    sheet.readings = sentence("verification.readings.verified", {{"readings", sheet.readings}});
  return sheet;
}

std::string Verification::computed(std::size_t disqualifier, const core::Answers& answers,
                                   const rules::Evaluation& evaluation) const {
  const rules::StandardContent& standard = m_definitions->standard().content();
  return rules::computeDisqualifier(standard, standard.disqualifiers[disqualifier], answers, evaluation.days).reason;
}

FactLine Verification::line(const terms::FactOutline& outline, rules::Source second, const rules::Readings& readings,
                            const core::Answers& answers) const {
  std::string verified;
  if (outline.verified && core::isKnown(answers.value(*outline.verified))) {
    const core::Field& field = answers.catalogue()[*outline.verified];
    verified = core::displayText(field, answers.value(field.id)) + field.unit;
  }
  FactLine said{.part = part(outline, readings, answers),
                .application = terms::statementText(*m_definitions, outline, outline.application, answers),
                .second = terms::statementText(*m_definitions, outline, outline.informationOrRegister, answers),
                .verified = verified.empty() ? sentence("verification.unverified") : verified};
  if (verified.empty()) said.hint = hint(outline, second, said, answers);
  return said;
}

/// Where both papers state something, the hint quotes the one that states the fact itself, Annex 4 before the other.
/// Where neither does, it quotes what there is: of the number of doctors, Annex 4's ratio.
std::string Verification::hint(const terms::FactOutline& outline, rules::Source second, const FactLine& line,
                               const core::Answers& answers) const {
  const rules::StandardContent& standard = m_definitions->standard().content();
  const rules::Fact& fact = standard.facts[outline.fact];
  const auto isStated = [&answers](core::FieldId blank) {
    const core::Field& field = answers.catalogue()[blank];
    const bool ofRows = field.list || field.type == core::FieldType::List;
    return ofRows ? answers.finishedRows(field.list.value_or(blank)) != nullptr : core::isKnown(answers.value(blank));
  };
  const auto isFact = [&](core::FieldId blank) {
    return blank == fact.application || blank == fact.information || blank == fact.registerEntry ||
           (fact.verified == standard.population.verified && blank == standard.population.wan);
  };
  // Where there is only one blank or one row, the figure alone is enough: the columns beside it say what it is about.
  const auto figureOf = [&](const std::vector<core::FieldId>& blanks, const std::string& statement) {
    const core::Field& field = answers.catalogue()[blanks.front()];
    if (blanks.size() > 1 || field.type == core::FieldType::List) return statement;
    const auto* const rows = field.list ? answers.finishedRows(*field.list) : nullptr;
    if (field.list && (rows == nullptr || rows->size() != 1)) return statement;
    const core::Value& value = field.list ? rows->front().cells[field.column] : answers.value(field.id);
    return core::isKnown(value) ? core::displayText(field, value) + field.unit : statement;
  };
  const auto say = [&](rules::Source source, const std::string& statement) {
    return sentence("verification.hint", {{"source", terms::ResultWords(m_definitions->messages()).source(source)},
                                          {"statement", statement}});
  };
  std::string any;
  for (const bool first : {true, false}) {
    const auto& blanks = first ? outline.application : outline.informationOrRegister;
    if (!std::ranges::any_of(blanks, isStated)) continue;
    std::string said = first ? say(rules::Source::Application, figureOf(blanks, line.application))
                             : say(second, figureOf(blanks, line.second));
    if (std::ranges::any_of(blanks, isFact)) return said;
    if (any.empty()) any = std::move(said);
  }
  return any;
}

/// Two sources that state different results make a conflict; a verified fact reads alike in both. A fact that nobody
/// has stated is unknown, even where the standard lets it count as met until it is refuted.
std::optional<Shape> Verification::part(const terms::FactOutline& outline, const rules::Readings& readings,
                                        const core::Answers& answers) const {
  const rules::StandardContent& standard = m_definitions->standard().content();
  std::optional<Shape> shape;
  bool compared = false;
  for (const auto* parts : {&readings.applicationParts, &readings.secondParts}) {
    for (const rules::Part& part : *parts) {
      if (rules::factOf(standard, part) != outline.fact) continue;
      compared = true;
      const bool stated = part.value != nullptr || part.rows;
      if (!stated || part.state == Reading::Unknown) continue;
      if (shape && *shape != terms::shapeOf(part.state)) return Shape::Conflict;
      shape = terms::shapeOf(part.state);
    }
  }
  if (shape || !outline.verified) return shape;
  // The readings keep only the figure of the row that comes nearest. A row whose flag says yes states the fact all the
  // same.
  for (const core::FieldId blank : outline.informationOrRegister) {
    const core::Field& column = answers.catalogue()[blank];
    const auto* const rows = column.list ? answers.finishedRows(*column.list) : nullptr;
    if (rows == nullptr || column.type != core::FieldType::Flag) continue;
    const auto isTrue = [&column](const core::Row& row) { return row.cells[column.column] == core::Value(true); };
    if (std::ranges::any_of(*rows, isTrue)) return Shape::Met;
  }
  // A fact by which others are only divided (the population) has no part of its own.
  const bool isFlag = answers.catalogue()[*outline.verified].type == core::FieldType::Flag;
  return compared || isFlag ? std::optional(Shape::Unknown) : std::nullopt;
}

std::vector<VerifiedCorrection> Verification::corrections(const core::Answers& answers,
                                                          const rules::Evaluation& evaluation) const {
  const rules::StandardContent& standard = m_definitions->standard().content();
  const core::FieldCatalogue& catalogue = answers.catalogue();
  const terms::ResultWords words(m_definitions->messages());
  std::vector<VerifiedCorrection> corrections;
  std::set<std::size_t> seen;
  for (const auto& outlines : m_outlines) {
    for (const terms::FactOutline& outline : outlines) {
      if (!outline.verified || !seen.insert(outline.fact).second) continue;
      const core::Value& verified = answers.value(*outline.verified);
      if (!core::isKnown(verified)) continue;
      const rules::Fact& fact = standard.facts[outline.fact];
      std::string claimed;
      const auto claim = [&](rules::Source source, core::FieldId blank) {
        if (!claimed.empty()) claimed += sentence("verification.rows.joint");
        claimed += words.source(source) + terms::statementText(*m_definitions, outline, {blank}, answers);
      };
      const auto compare = [&](rules::Source source, const std::optional<core::FieldId>& blank) {
        if (!blank) return;
        if (catalogue[*blank].type == core::FieldType::List) {
          const auto* const rows = answers.finishedRows(*blank);
          const auto* const count = core::known<std::int64_t>(verified);
          if (rows == nullptr || count == nullptr || !fact.distinctRows) return;
          if (rules::distinctRows(*rows, catalogue[*fact.distinctRows].column) != Wide{*count}) claim(source, *blank);
        } else if (core::isKnown(answers.value(*blank)) && !stateTheSame(answers.value(*blank), verified)) {
          claim(source, *blank);
        }
      };
      compare(rules::Source::Application, fact.application);
      compare(rules::Source::Information, fact.information);
      compare(rules::Source::Register, fact.registerEntry);
      if (fact.verified == standard.population.verified) {
        const auto* const wan = core::known<core::Decimal>(answers.value(standard.population.wan));
        const auto* const persons = core::known<std::int64_t>(verified);
        if (wan != nullptr && persons != nullptr && !rules::roundsTo(*persons, *wan))
          claim(rules::Source::Application, standard.population.wan);
        compare(rules::Source::Information, standard.population.persons);
      }
      if (claimed.empty()) continue;
      const core::Field& field = catalogue[*outline.verified];
      corrections.push_back({.label = outline.label,
                             .claimed = std::move(claimed),
                             .verified = core::displayText(field, verified) + field.unit,
                             .changes = changesBy(*outline.verified, answers, evaluation)});
    }
  }
  std::ranges::stable_partition(corrections, [](const VerifiedCorrection& each) { return !each.changes.empty(); });
  return corrections;
}

/// The criteria are read again as if this figure had not been verified, on the same day. Only their results are
/// compared, so that nothing is explained: this is done for every verified figure after every edit.
std::vector<std::string> Verification::changesBy(core::FieldId verified, const core::Answers& answers,
                                                 const rules::Evaluation& evaluation) const {
  core::Answers claimed = answers;
  claimed.set(verified, core::Value());
  const rules::StandardContent& standard = m_definitions->standard().content();
  const terms::ResultWords words(m_definitions->messages());
  std::vector<std::string> changes;
  for (std::size_t i = 0; i < standard.criteria.size(); ++i) {
    const auto readings = rules::readingsOf(standard, standard.criteria[i], claimed, evaluation.days);
    const rules::CriterionResult before = rules::computedFrom(readings).result;
    const rules::CriterionResult after = evaluation.criteria[i].computed;
    if (before == after) continue;
    changes.push_back(sentence("verification.change", {{"name", words.criterion(standard.criteria[i].text.number)},
                                                       {"before", words.result(before)},
                                                       {"after", words.result(after)}}));
  }
  return changes;
}

RulingState Verification::rulingOn(std::size_t criterion, const core::Answers& answers,
                                   const rules::Finding& finding) const {
  const terms::ResultWords words(m_definitions->messages());
  return ruling(m_definitions->standard().content().criterionRulings[criterion], answers, finding.ruled,
                std::string(rules::word(finding.computed)), words.result(finding.computed));
}

RulingState Verification::rulingOn(std::size_t disqualifier, const core::Answers& answers,
                                   const rules::DisqualifierFinding& finding) const {
  const terms::ResultWords words(m_definitions->messages());
  return ruling(m_definitions->standard().content().disqualifierRulings[disqualifier], answers, finding.ruled,
                std::string(rules::word(finding.computed)), words.result(finding.computed));
}

RulingState Verification::ruling(const rules::RulingFields& fields, const core::Answers& answers, bool ruled,
                                 const std::string& computed, const std::string& computedWord) const {
  const auto* const code = core::known<core::Code>(answers.value(fields.result));
  const bool differs = code == nullptr || code->code != computed;
  core::Arguments arguments{
      {"computed", computedWord},
      {"result", core::displayText(answers.catalogue()[fields.result], answers.value(fields.result))}};
  if (ruled) return {.inForce = true, .text = sentence(differs ? "ruling.in_force" : "ruling.agrees", arguments)};
  std::string missing;
  std::size_t written = 0;
  const auto ask = [&](core::FieldId field, const char* key) {
    if (core::isGiven(answers.value(field))) {
      ++written;
    } else {
      missing += (missing.empty() ? "" : sentence("verification.rows.joint")) + sentence(key);
    }
  };
  ask(fields.result, "ruling.result");
  if (differs || core::isGiven(answers.value(fields.reason))) ask(fields.reason, "ruling.reason");
  ask(fields.ruledBy, "ruling.ruled_by");
  ask(fields.ruledOn, "ruling.ruled_on");
  if (written == 0) return {.text = sentence("ruling.none", arguments)};
  arguments["missing"] = missing;
  return {.incomplete = true, .text = sentence("ruling.incomplete", arguments)};
}

}  // namespace guapai::verification
