#include "verification/reviewers.h"

#include <algorithm>
#include <map>

#include "core/given.h"
#include "terms/factoutline.h"
#include "terms/resultwords.h"
#include "verification/samestatement.h"

namespace guapai::verification {
namespace {

using core::Value;

constexpr std::string_view kVerified = "review.verified.";
constexpr std::array kReviewers{Reviewer::First, Reviewer::Second};
constexpr std::array kMembers{"first", "second"};

std::size_t at(Reviewer reviewer) {
  return static_cast<std::size_t>(reviewer);
}

const Value& foundBy(Reviewer reviewer, const ReviewedFact& fact, const core::Answers& answers) {
  return answers.value(fact.found[at(reviewer)]);
}

std::string figure(const core::Field& field, const Value& value) {
  return core::isKnown(value) ? core::displayText(field, value) + field.unit : "";
}

}  // namespace

Reviewers::Reviewers(const terms::Definitions& definitions) : m_definitions(&definitions) {
  const core::FieldCatalogue& catalogue = definitions.catalogue();
  const terms::ResultWords words(definitions.messages());
  const auto& criteria = definitions.standard().content().criteria;
  for (const rules::CriterionContent& criterion : criteria) {
    const auto signedIn = catalogue.require("worksheets.verification." + criterion.text.id + ".verified_by");
    for (const terms::FactOutline& outline : terms::factOutlines(definitions, criterion)) {
      if (!outline.verified) continue;
      const auto known = std::ranges::find(m_facts, *outline.verified, &ReviewedFact::verified);
      if (known != m_facts.end()) {
        known->signedIn.push_back(signedIn);
        continue;
      }
      const std::string key = catalogue[*outline.verified].name.substr(kVerified.size());
      const auto found = [&](const char* member) {
        return catalogue.require("worksheets.reviewers." + std::string(member) + ".verified." + key);
      };
      m_facts.push_back({.key = key,
                         .label = words.criterion(criterion.text.number) + " " + outline.label,
                         .found = {found(kMembers[0]), found(kMembers[1])},
                         .verified = *outline.verified,
                         .reason = catalogue.require("worksheets.settling." + key + ".reason"),
                         .signedIn = {signedIn}});
    }
  }
  for (const Reviewer reviewer : kReviewers)
    m_names[at(reviewer)] = catalogue.require("worksheets.reviewers." + std::string(kMembers[at(reviewer)]) + ".name");
  const auto column = [&catalogue](const char* name) {
    return catalogue.require(std::string("worksheets.settlements.") + name);
  };
  m_columns = {.list = catalogue.require("worksheets.settlements"),
               .field = column("field"),
               .first = column("first"),
               .second = column("second"),
               .value = column("value"),
               .reason = column("reason"),
               .settledBy = column("settled_by"),
               .settledOn = column("settled_on")};
  m_settledBy = catalogue.require("worksheets.settling.settled_by");
  m_settledOn = catalogue.require("worksheets.settling.settled_on");
}

std::string Reviewers::sentence(std::string_view key, const core::Arguments& arguments) const {
  return m_definitions->messages().sentence(key, arguments);
}

ReviewedLine Reviewers::line(const ReviewedFact& fact, const core::Answers& answers) const {
  const core::Field& field = answers.catalogue()[fact.verified];
  ReviewedLine line{.agreement = agreement(fact, answers), .standing = figure(field, answers.value(fact.verified))};
  if (line.standing.empty()) line.standing = sentence("verification.unverified");
  for (const Reviewer reviewer : kReviewers) line.found[at(reviewer)] = figure(field, foundBy(reviewer, fact, answers));
  line.adoption = adoption(fact, line.agreement, answers);
  line.state = stateText(fact, line.agreement, answers);
  if (!line.adoption.empty()) {
    const bool isVerified = core::isKnown(answers.value(fact.verified));
    line.state = sentence(isVerified ? "reviewers.not_adopted" : "reviewers.not_verified", {{"state", line.state}});
  }
  using Shape = terms::ResultMark::Shape;
  switch (line.agreement) {
    case Agreement::Neither:
      break;
    case Agreement::One:
      line.mark = {.shape = Shape::Unknown};
      break;
    case Agreement::Same:
      line.mark = {.shape = line.adoption.empty() ? Shape::Met : Shape::Unknown};
      break;
    case Agreement::Differ:
      line.mark = {.shape = Shape::Conflict};
      break;
    case Agreement::Settled:
      line.mark = {.shape = Shape::Met, .ruled = true};
      break;
  }
  return line;
}

Agreement Reviewers::agreement(const ReviewedFact& fact, const core::Answers& answers) const {
  const Value& first = foundBy(Reviewer::First, fact, answers);
  const Value& second = foundBy(Reviewer::Second, fact, answers);
  if (!core::isKnown(first) && !core::isKnown(second)) return Agreement::Neither;
  if (!core::isKnown(first) || !core::isKnown(second)) return Agreement::One;
  if (stateTheSame(first, second)) return Agreement::Same;
  const core::Row* const settlement = settlementOf(fact, answers);
  return settlement != nullptr && holds(*settlement, fact, answers) ? Agreement::Settled : Agreement::Differ;
}

const Value& Reviewers::cell(const core::Row& row, core::FieldId column) const {
  return row.cells[m_definitions->catalogue()[column].column];
}

const core::Row* Reviewers::settlementOf(const ReviewedFact& fact, const core::Answers& answers) const {
  const core::List* const list = answers.list(m_columns.list);
  if (list == nullptr) return nullptr;
  const std::string& name = answers.catalogue()[fact.verified].name;
  const auto last = std::find_if(list->rows.rbegin(), list->rows.rend(), [&](const core::Row& row) {
    return core::valueText(cell(row, m_columns.field)) == name;
  });
  return last == list->rows.rend() ? nullptr : &*last;
}

/// A settlement ends when a reviewer finds something else, or when somebody changes the verified fact by hand. Settling
/// anew takes another reason.
bool Reviewers::holds(const core::Row& settlement, const ReviewedFact& fact, const core::Answers& answers) const {
  const core::Field& field = answers.catalogue()[fact.verified];
  const auto isAsSettled = [&](core::FieldId column, const Value& now) {
    const auto then = core::parseValue(field, core::valueText(cell(settlement, column)));
    const auto* const value = std::get_if<Value>(&then);
    return value != nullptr && core::isKnown(*value) && stateTheSame(*value, now);
  };
  return isAsSettled(m_columns.first, foundBy(Reviewer::First, fact, answers)) &&
         isAsSettled(m_columns.second, foundBy(Reviewer::Second, fact, answers)) &&
         isAsSettled(m_columns.value, answers.value(fact.verified));
}

std::string Reviewers::stateText(const ReviewedFact& fact, Agreement agreement, const core::Answers& answers) const {
  const auto who = [this](bool first) { return sentence(first ? "reviewers.first" : "reviewers.second"); };
  const Value& first = foundBy(Reviewer::First, fact, answers);
  switch (agreement) {
    case Agreement::Neither:
      return sentence("reviewers.neither");
    case Agreement::One:
      return sentence("reviewers.one", {{"who", who(core::isKnown(first))}});
    case Agreement::Same:
      return sentence("reviewers.same");
    case Agreement::Differ:
      return sentence(settlementOf(fact, answers) == nullptr ? "reviewers.differ" : "reviewers.differ.again");
    case Agreement::Settled:
      break;
  }
  return sentence("reviewers.settled", {{"who", who(stateTheSame(first, answers.value(fact.verified)))}});
}

core::Changes Reviewers::adoption(const ReviewedFact& fact, Agreement agreement, const core::Answers& answers) const {
  if (agreement != Agreement::One && agreement != Agreement::Same) return {};
  std::vector<Reviewer> by;
  for (const Reviewer reviewer : kReviewers)
    if (core::isKnown(foundBy(reviewer, fact, answers))) by.push_back(reviewer);
  const Value& found = foundBy(by.front(), fact, answers);
  if (stateTheSame(found, answers.value(fact.verified))) return {};
  core::Changes changes{core::SetValue{.field = fact.verified, .value = found}};
  addSignatures(changes, fact, by, answers);
  return changes;
}

void Reviewers::addSignatures(core::Changes& changes, const ReviewedFact& fact, const std::vector<Reviewer>& by,
                              const core::Answers& answers) const {
  std::string names;
  for (const Reviewer reviewer : by) {
    const std::string name = core::valueText(answers.value(m_names[at(reviewer)]));
    if (!names.empty() && !name.empty()) names += sentence("reviewers.joint");
    names += name;
  }
  if (names.empty()) return;
  for (const core::FieldId record : fact.signedIn)
    if (!core::isKnown(answers.value(record))) changes.emplace_back(core::SetValue{.field = record, .value = names});
}

core::Changes Reviewers::adoptions(const core::Answers& answers) const {
  core::Changes all;
  core::Answers adopted = answers;  // so that a record which one fact has signed is not signed by the next
  for (const ReviewedFact& fact : m_facts) {
    // What only one reviewer looked at was not confirmed by the other: it is adopted by itself, knowingly.
    if (agreement(fact, adopted) != Agreement::Same) continue;
    const core::Changes changes = adoption(fact, Agreement::Same, adopted);
    core::applyChanges(adopted, changes);
    all.insert(all.end(), changes.begin(), changes.end());
  }
  return all;
}

Settling Reviewers::settle(const ReviewedFact& fact, Reviewer taken, const core::Answers& answers) const {
  const Agreement now = agreement(fact, answers);
  const Value& value = foundBy(taken, fact, answers);
  const bool isOpen =
      now == Agreement::Differ || (now == Agreement::Settled && !stateTheSame(value, answers.value(fact.verified)));
  if (!isOpen) return {};
  Settling settling;
  std::string missing;
  const auto need = [&](core::FieldId blank, const char* word) {
    if (core::isGiven(answers.value(blank))) return;
    if (!settling.missing) settling.missing = blank;
    if (!missing.empty()) missing += sentence("reviewers.joint");
    missing += sentence(word);
  };
  need(fact.reason, "reviewers.missing.reason");
  need(m_settledBy, "reviewers.missing.settled_by");
  need(m_settledOn, "reviewers.missing.settled_on");
  if (settling.missing) {
    settling.refusal = sentence("reviewers.incomplete", {{"missing", missing}});
    return settling;
  }
  core::Answers settled = answers;
  core::Row row = settled.newRow(m_columns.list);
  const auto write = [&](core::FieldId column, Value written) {
    row.cells[answers.catalogue()[column].column] = std::move(written);
  };
  write(m_columns.field, answers.catalogue()[fact.verified].name);
  write(m_columns.first, core::valueText(foundBy(Reviewer::First, fact, answers)));
  write(m_columns.second, core::valueText(foundBy(Reviewer::Second, fact, answers)));
  write(m_columns.value, core::valueText(value));
  write(m_columns.reason, answers.value(fact.reason));
  write(m_columns.settledBy, answers.value(m_settledBy));
  write(m_columns.settledOn, answers.value(m_settledOn));
  const core::List* const before = answers.list(m_columns.list);
  core::List list = before == nullptr ? core::List() : *before;
  list.rows.push_back(std::move(row));
  // The change of the reason's blank comes first, so that undo leads there. The blank is emptied because another
  // settlement needs another reason.
  settling.changes = {core::SetValue{.field = fact.reason, .value = Value()},
                      core::SetList{.field = m_columns.list, .list = std::move(list)}};
  if (!stateTheSame(value, answers.value(fact.verified)))
    settling.changes.emplace_back(core::SetValue{.field = fact.verified, .value = value});
  addSignatures(settling.changes, fact, {taken}, answers);
  return settling;
}

std::string Reviewers::summary(const core::Answers& answers) const {
  std::map<Agreement, int> counts;
  for (const ReviewedFact& fact : m_facts) ++counts[agreement(fact, answers)];
  return sentence("reviewers.summary", {{"all", std::to_string(m_facts.size())},
                                        {"same", std::to_string(counts[Agreement::Same])},
                                        {"differ", std::to_string(counts[Agreement::Differ])},
                                        {"settled", std::to_string(counts[Agreement::Settled])},
                                        {"one", std::to_string(counts[Agreement::One])},
                                        {"neither", std::to_string(counts[Agreement::Neither])}});
}

/// Shows the stored text in the words of the screen. A text that is no valid answer of the field stays as it is
/// written.
std::string Reviewers::shown(const ReviewedFact* fact, const Value& written) const {
  std::string text = core::valueText(written);
  if (fact == nullptr) return text;
  const core::Field& field = m_definitions->catalogue()[fact->verified];
  const auto parsed = core::parseValue(field, text);
  const auto* const value = std::get_if<Value>(&parsed);
  return value == nullptr || !core::isKnown(*value) ? text : figure(field, *value);
}

std::vector<std::string> Reviewers::settlements(const core::Answers& answers) const {
  const core::List* const list = answers.list(m_columns.list);
  if (list == nullptr) return {};
  const core::FieldCatalogue& catalogue = answers.catalogue();
  std::vector<std::string> lines;
  lines.reserve(list->rows.size());
  for (const core::Row& row : list->rows) {
    const std::string name = core::valueText(cell(row, m_columns.field));
    const auto known =
        std::ranges::find_if(m_facts, [&](const ReviewedFact& each) { return catalogue[each.verified].name == name; });
    const ReviewedFact* const fact = known == m_facts.end() ? nullptr : &*known;
    lines.push_back(
        sentence("reviewers.settlement",
                 {{"label", fact == nullptr ? name : fact->label},
                  {"first", shown(fact, cell(row, m_columns.first))},
                  {"second", shown(fact, cell(row, m_columns.second))},
                  {"value", shown(fact, cell(row, m_columns.value))},
                  {"reason", core::valueText(cell(row, m_columns.reason))},
                  {"settled_by", core::valueText(cell(row, m_columns.settledBy))},
                  {"settled_on", core::displayText(catalogue[m_columns.settledOn], cell(row, m_columns.settledOn))}}));
  }
  return lines;
}

}  // namespace guapai::verification
