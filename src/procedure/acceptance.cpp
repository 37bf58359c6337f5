#include "procedure/acceptance.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

#include <nlohmann/json.hpp>

#include "core/given.h"
#include "core/rows.h"
#include "core/text.h"
#include "exchange/casereader.h"
#include "exchange/casewriter.h"
#include "procedure/progressfields.h"
#include "rules/evaluationjson.h"
#include "terms/resultwords.h"

namespace guapai::procedure {
namespace {

constexpr std::string_view kProgress = "progress.";

using core::Value;

core::Answers withoutProgress(const core::Answers& answers) {
  core::Answers bare = answers;
  for (const core::Field& field : answers.catalogue().fields()) {
    if (field.list || !field.name.starts_with(kProgress)) continue;
    if (field.type == core::FieldType::List) {
      bare.removeList(field.id);
    } else {
      bare.set(field.id, Value());
    }
  }
  return bare;
}

/// Whether the field is compared. Only the answers of the papers and of the evaluation are: what was done with the
/// case, how it was looked at and what was attached are no findings.
bool isHeldAgainst(const core::Field& field) {
  const auto beginsWith = [&field](std::string_view object) { return field.name.starts_with(object); };
  return std::ranges::none_of(std::array{kProgress, std::string_view("worksheets."), std::string_view("evidence.")},
                              beginsWith);
}

bool haveSameRows(const core::List* a, const core::List* b) {
  return a == nullptr || b == nullptr ? a == b : core::sameRows(*a, *b);
}

std::vector<SinceAcceptance::Answer> differingAnswers(const core::Answers& then, const core::Answers& now) {
  std::vector<SinceAcceptance::Answer> differing;
  for (const core::Field& field : now.catalogue().fields()) {
    if (field.list || !isHeldAgainst(field)) continue;
    if (field.type == core::FieldType::List) {
      if (!haveSameRows(then.list(field.id), now.list(field.id))) differing.push_back({field.label, {}, {}});
      continue;
    }
    const Value& before = then.value(field.id);
    const Value& after = now.value(field.id);
    if (core::sameAsWritten(before, after)) continue;
    differing.push_back({.label = field.label,
                         .then = field.personal ? std::string() : core::displayText(field, before),
                         .now = field.personal ? std::string() : core::displayText(field, after)});
  }
  return differing;
}

/// The results of a stored evaluation by the ids of criteria and disqualifiers; empty where the text is no evaluation.
std::map<std::string, std::string> storedResults(const std::string& evaluation) {
  std::map<std::string, std::string> results;
  const auto stored = nlohmann::json::parse(evaluation, nullptr, false);
  const auto textOf = [](const nlohmann::json& entry, const char* key) {
    const auto found = entry.find(key);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  for (const char* key : {"criteria", "disqualifiers"}) {
    if (!stored.is_object() || !stored.contains(key)) continue;
    for (const auto& entry : stored[key])
      if (entry.is_object()) results.emplace(textOf(entry, "id"), textOf(entry, "result"));
  }
  return results;
}

template <typename Findings>
void addDiffering(const Findings& findings, const std::map<std::string, std::string>& stored,
                  std::vector<SinceAcceptance::Result>& differing) {
  for (const auto& finding : findings) {
    const auto then = stored.find(finding.id);
    const std::string now(rules::word(finding.result));
    if (then != stored.end() && then->second != now)
      differing.push_back({.id = finding.id, .then = then->second, .now = now});
  }
}

}  // namespace

std::string frozenCase(const core::Answers& answers) {
  return exchange::writeCase(withoutProgress(answers));
}

core::Row acceptanceRow(const terms::Definitions& definitions, const core::Answers& answers, const Move& move,
                        core::Date today, core::RowId id) {
  const core::FieldCatalogue& catalogue = answers.catalogue();
  const auto fields = ProgressFields(catalogue).acceptances;
  core::Row row{.id = id, .cells = std::vector<Value>(catalogue[fields.list].columns.size())};
  const auto set = [&](core::FieldId column, Value value) { row.cells[catalogue[column].column] = std::move(value); };
  const auto text = [&set](core::FieldId column, std::string_view value) { set(column, core::textValue(value)); };
  const auto evaluation = rules::evaluate(definitions.standard(), answers, std::nullopt, today);
  set(fields.decision, Value(core::Code{move.to->decision}));
  set(fields.decidedOn, dateValue(move.on));
  text(fields.person, move.person);
  text(fields.documentNo, move.documentNo);
  text(fields.standard, definitions.standard().id());
  text(fields.checksum, definitions.checksum());
  text(fields.results, rules::evaluationJson(definitions.standard(), answers, evaluation));
  text(fields.answers, frozenCase(answers));
  return row;
}

std::vector<Acceptance> acceptancesOf(const core::Answers& answers) {
  const auto fields = ProgressFields(answers.catalogue()).acceptances;
  const core::List* list = answers.list(fields.list);
  std::vector<Acceptance> acceptances;
  if (list == nullptr) return acceptances;
  acceptances.reserve(list->rows.size());
  for (const core::Row& row : list->rows) {
    const auto text = [&](core::FieldId column) {
      return core::valueText(core::cellOf(answers.catalogue(), row, column));
    };
    acceptances.push_back({.row = row.id,
                           .decision = text(fields.decision),
                           .decidedOn = dateOf(core::cellOf(answers.catalogue(), row, fields.decidedOn)),
                           .person = text(fields.person),
                           .documentNo = text(fields.documentNo),
                           .standard = text(fields.standard),
                           .checksum = text(fields.checksum),
                           .takenBackOn = dateOf(core::cellOf(answers.catalogue(), row, fields.takenBackOn))});
  }
  return acceptances;
}

std::optional<Acceptance> decisionInForce(const core::Answers& answers) {
  auto records = acceptancesOf(answers);
  const auto standing =
      std::find_if(records.rbegin(), records.rend(), [](const Acceptance& record) { return !record.takenBackOn; });
  return standing == records.rend() ? std::nullopt : std::optional(std::move(*standing));
}

std::string decisionName(const core::FieldCatalogue& catalogue, const std::string& decision) {
  const core::Choice* const choice = catalogue[ProgressFields(catalogue).acceptances.decision].choice(decision);
  return choice == nullptr ? std::string() : choice->label;
}

SinceAcceptance sinceAcceptance(const terms::Definitions& definitions, const core::Answers& answers,
                                core::RowId acceptance, const rules::Evaluation& evaluation) {
  const auto fields = ProgressFields(answers.catalogue()).acceptances;
  const auto stored = [&](core::FieldId column) { return core::valueText(answers.cell(column, acceptance)); };
  const auto then = exchange::CaseReader(answers.catalogue()).read(stored(fields.answers)).answers;
  const auto results = storedResults(stored(fields.results));
  SinceAcceptance since;
  since.readable = then && !results.empty();
  if (!since.readable) return since;
  since.standard = stored(fields.checksum) != definitions.checksum();
  since.answers = differingAnswers(*then, answers);
  addDiffering(evaluation.criteria, results, since.results);
  addDiffering(evaluation.disqualifiers, results, since.results);
  return since;
}

std::string sinceText(const terms::Definitions& definitions, const SinceAcceptance& since) {
  const terms::ResultWords words(definitions.messages());
  if (!since.readable) return words.sentence("acceptance.unreadable");
  if (!since.differs()) return words.sentence("acceptance.same");
  std::vector<std::string> parts;
  if (since.standard) parts.push_back(words.sentence("acceptance.standard"));
  for (const auto& result : since.results) {
    const bool criterion = result.id.starts_with('C');
    const auto word = [&](const std::string& code) {
      return words.sentence((criterion ? "word.criterion." : "word.disqualifier.") + code);
    };
    const int number = std::atoi(result.id.c_str() + 1);
    const std::string name = criterion ? words.criterion(number) : words.disqualifier(number);
    parts.push_back(
        words.sentence("acceptance.result", {{"name", name}, {"then", word(result.then)}, {"now", word(result.now)}}));
  }
  const std::string blank = words.sentence("acceptance.blank");
  for (const auto& answer : since.answers) {
    const bool shown = !answer.then.empty() || !answer.now.empty();
    parts.push_back(words.sentence(shown ? "acceptance.answer" : "acceptance.answer_hidden",
                                   {{"label", answer.label},
                                    {"then", answer.then.empty() ? blank : answer.then},
                                    {"now", answer.now.empty() ? blank : answer.now}}));
  }
  return words.sentence("acceptance.differs", {{"what", core::joined(parts, "；")}});
}

}  // namespace guapai::procedure
