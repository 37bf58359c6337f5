#include "procedure/progress.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "core/given.h"
#include "core/rows.h"
#include "core/text.h"
#include "procedure/acceptance.h"
#include "procedure/formblanks.h"
#include "terms/resultwords.h"

namespace guapai::procedure {
namespace {

/// A warning names this many blanks at most; where there are more, their number says enough.
constexpr std::size_t kNamedBlanks = 6;

using core::Value;
using rules::Stage;

/// The move that the row records; absent where the row names no stage of the standard.
std::optional<Move> moveIn(const rules::Stages& stages, const core::Answers& answers,
                           const ProgressFields::MoveFields& columns, const core::Row& row) {
  const Stage* to = stages.find(core::valueText(core::cellOf(answers.catalogue(), row, columns.to)));
  if (to == nullptr) return std::nullopt;
  return Move{.to = to,
              .on = dateOf(core::cellOf(answers.catalogue(), row, columns.on)),
              .person = core::valueText(core::cellOf(answers.catalogue(), row, columns.person)),
              .documentNo = core::valueText(core::cellOf(answers.catalogue(), row, columns.documentNo)),
              .note = core::valueText(core::cellOf(answers.catalogue(), row, columns.note))};
}

/// The moves that were recorded. Where nobody has begun to record any, they are those that the dates on the papers
/// tell.
std::vector<Move> wayOf(const rules::Stages& stages, const core::Answers& answers, const ProgressFields& fields) {
  std::vector<Move> way;
  if (answers.list(fields.moves.list) == nullptr) {
    for (const Stage& stage : stages.all) {
      const auto on = stage.datedBy ? dateOf(answers.value(*stage.datedBy)) : std::nullopt;
      if (on) way.push_back({.to = &stage, .on = on, .recorded = false});
    }
    return way;
  }
  for (const core::Row& row : core::rowsOf(answers, fields.moves.list)) {
    if (auto move = moveIn(stages, answers, fields.moves, row)) way.push_back(*std::move(move));
  }
  return way;
}

/// The first day that has this month and this day of the month and is not before `from`.
core::Date firstNotBefore(core::Date from, unsigned month, unsigned day) {
  const core::Date sameYear(from.year(), month, day);
  return sameYear < from ? core::Date(from.year() + 1, month, day) : sameYear;
}

/// The criteria and disqualifiers that are not as they must be, with their results: 第6项不达标、申请条件1待核
std::string openResults(const rules::Standard& standard, const terms::ResultWords& words,
                        const rules::Evaluation& evaluation) {
  std::vector<std::string> open;
  for (std::size_t i = 0; i < evaluation.criteria.size(); ++i) {
    const auto result = evaluation.criteria[i].result;
    if (result != rules::CriterionResult::Met)
      open.push_back(words.criterion(standard.criteria()[i].number) + words.result(result));
  }
  for (std::size_t i = 0; i < evaluation.disqualifiers.size(); ++i) {
    const auto result = evaluation.disqualifiers[i].result;
    if (result != rules::DisqualifierResult::Clear)
      open.push_back(words.disqualifier(standard.disqualifiers()[i].number) + words.result(result));
  }
  return core::joined(open, "、");
}

/// The criteria that are neither verified nor ruled: 第4项、第6项
std::string unverified(const rules::Standard& standard, const terms::ResultWords& words,
                       const rules::Evaluation& evaluation) {
  std::vector<std::string> open;
  for (std::size_t i = 0; i < evaluation.criteria.size(); ++i) {
    const rules::Finding& finding = evaluation.criteria[i];
    if (!finding.ruled && finding.basis != rules::Basis::Verified)
      open.push_back(words.criterion(standard.criteria()[i].number));
  }
  return core::joined(open, "、");
}

}  // namespace

CaseStage stageOf(const rules::Standard& standard, const core::Answers& answers) {
  const rules::Stages& stages = standard.stages();
  const std::vector<Move> way = wayOf(stages, answers, ProgressFields(answers.catalogue()));
  if (way.empty()) return {.stage = stages.all.data(), .since = {}};
  return {.stage = way.back().to, .since = way.back().on};
}

std::vector<DueDate> dueDates(const rules::Standard& standard, const core::Answers& answers) {
  const rules::Stages& stages = standard.stages();
  const ProgressFields fields(answers.catalogue());
  const std::vector<Move> way = wayOf(stages, answers, fields);
  const Stage& now = way.empty() ? stages.all.front() : *way.back().to;
  std::vector<DueDate> due;
  if (now.ends) return due;
  for (const rules::StageDeadline& deadline : stages.deadlines) {
    if (std::ranges::find(deadline.during, now.id) == deadline.during.end()) continue;
    const auto from =
        std::find_if(way.rbegin(), way.rend(), [&](const Move& move) { return move.to->id == deadline.from; });
    if (from != way.rend() && from->on)
      due.push_back({.on = firstNotBefore(*from->on, deadline.month, deadline.day), .text = deadline.text, .item = {}});
  }
  const auto& items = fields.rectification;
  for (const core::Row& row : core::rowsOf(answers, items.list)) {
    const auto on = dateOf(core::cellOf(answers.catalogue(), row, items.deadline));
    if (!on || isPutRight(answers, fields, row)) continue;
    due.push_back(
        {.on = *on, .text = core::valueText(core::cellOf(answers.catalogue(), row, items.item)), .item = row.id});
  }
  std::ranges::stable_sort(due, {}, &DueDate::on);
  return due;
}

Progress::Progress(const terms::Definitions& definitions, const core::Answers& answers)
    : m_definitions(&definitions),
      m_answers(&answers),
      m_fields(answers.catalogue()),
      m_way(wayOf(definitions.standard().stages(), answers, m_fields)) {
  for (const core::Row& row : core::rowsOf(answers, m_fields.withdrawn.list)) {
    auto move = moveIn(definitions.standard().stages(), answers, m_fields.withdrawn, row);
    if (move)
      m_takenBack.push_back({.move = *std::move(move),
                             .reason = core::valueText(core::cellOf(answers.catalogue(), row, m_fields.reason)),
                             .on = dateOf(core::cellOf(answers.catalogue(), row, m_fields.takenBackOn)),
                             .by = core::valueText(core::cellOf(answers.catalogue(), row, m_fields.takenBackBy))});
  }
}

const Stage& Progress::stage() const {
  return m_way.empty() ? m_definitions->standard().stages().all.front() : *m_way.back().to;
}

std::vector<const Stage*> Progress::next() const {
  std::vector<const Stage*> next;
  next.reserve(stage().next.size());
  for (const std::string& id : stage().next) next.push_back(m_definitions->standard().stages().find(id));
  return next;
}

core::Date Progress::usualDate(const Stage& to, core::Date today) const {
  const auto onPaper = to.datedBy ? dateOf(m_answers->value(*to.datedBy)) : std::nullopt;
  if (!onPaper || *onPaper > today) return today;
  const bool follows = m_way.empty() || !m_way.back().on || m_way.back().on < onPaper;
  return follows ? *onPaper : today;
}

/// Row ids grow in the order in which rows are recorded, whatever day a move has. An import gives rows new ids, list by
/// list; then only the days still tell a later move from an earlier one.
bool Progress::isTakenBackLast() const {
  if (m_takenBack.empty()) return false;
  const auto moves = core::rowsOf(*m_answers, m_fields.moves.list);
  if (moves.empty()) return true;
  const auto withdrawn = core::rowsOf(*m_answers, m_fields.withdrawn.list);
  const auto on = dateOf(core::cellOf(m_answers->catalogue(), moves.back(), m_fields.moves.on));
  return withdrawn.back().id > moves.back().id && !(on && on > m_takenBack.back().on);
}

std::string Progress::usualPerson() const {
  if (isTakenBackLast() && !m_takenBack.back().by.empty()) return m_takenBack.back().by;
  const auto named = std::find_if(m_way.rbegin(), m_way.rend(), [](const Move& move) { return !move.person.empty(); });
  return named == m_way.rend() ? std::string() : named->person;
}

core::Problem Progress::problem(const std::string& sentence, core::Arguments arguments,
                                std::optional<core::FieldId> at) const {
  return {.severity = core::Severity::Error,
          .code = sentence,
          .path = at ? m_answers->catalogue().pointer(*at) : std::string(),
          .sentence = sentence,
          .arguments = std::move(arguments)};
}

std::optional<core::Problem> Progress::obstacle(const Stage& to, const rules::Evaluation& evaluation) const {
  if (!to.handsIn.empty() && formBlanks(*m_definitions, to.handsIn, *m_answers).nothing)
    return problem("progress.nothing_handed_in", {{"form", m_definitions->form(to.handsIn).title}});
  if (!to.requiresPass) return std::nullopt;
  const terms::ResultWords words(m_definitions->messages());
  const rules::Standard& standard = m_definitions->standard();
  if (evaluation.outcome != rules::Outcome::Pass)
    return problem("progress.not_passed", {{"open", openResults(standard, words, evaluation)}});
  if (evaluation.basis != rules::Basis::Verified)
    return problem("progress.unverified", {{"open", unverified(standard, words, evaluation)}});
  const auto open = Rectification(*m_definitions, *m_answers).open();
  return open.empty() ? std::nullopt
                      : std::optional(problem("progress.items_open", {{"open", core::joined(open, "、")}}));
}

std::optional<core::Problem> Progress::warning(const Stage& to, const rules::Evaluation& evaluation) const {
  if (!to.decision.empty() && evaluation.basis == rules::Basis::Declared) {
    const terms::ResultWords words(m_definitions->messages());
    core::Problem warning =
        problem("progress.decided_on_claims", {{"open", unverified(m_definitions->standard(), words, evaluation)}});
    warning.severity = core::Severity::Warning;
    return warning;
  }
  if (to.handsIn.empty()) return std::nullopt;
  const FormBlanks blanks = formBlanks(*m_definitions, to.handsIn, *m_answers);
  if (blanks.names.empty()) return std::nullopt;
  const std::size_t named = std::min(blanks.names.size(), kNamedBlanks);
  const std::vector<std::string> first(blanks.names.begin(), blanks.names.begin() + static_cast<std::ptrdiff_t>(named));
  core::Problem warning = problem(named < blanks.names.size() ? "progress.blanks_many" : "progress.blanks",
                                  {{"form", m_definitions->form(to.handsIn).title},
                                   {"number", std::to_string(blanks.names.size())},
                                   {"names", core::joined(first, "、")}});
  warning.severity = core::Severity::Warning;
  return warning;
}

std::vector<std::string> Progress::itemsOf(const Stage& to, const rules::Evaluation& evaluation) const {
  if (to.setBy.empty()) return {};
  return Rectification(*m_definitions, *m_answers).found(evaluation);
}

std::optional<core::Problem> Progress::fault(const Move& move, const rules::Evaluation& evaluation,
                                             core::Date today) const {
  if (std::ranges::find(stage().next, move.to->id) == stage().next.end())
    return problem("progress.not_next", {{"stage", stage().label}, {"act", move.to->act}});
  if (auto words = faultOfWords(move, today)) return words;
  if (auto obstacle = this->obstacle(*move.to, evaluation)) return obstacle;
  if (move.to->setBy.empty()) return std::nullopt;
  const auto& items = m_fields.rectification;
  if (!core::isGiven(move.item) && itemsOf(*move.to, evaluation).empty() &&
      !Rectification(*m_definitions, *m_answers).hasOpenFor(move.to->setBy))
    return problem("progress.no_item", {}, items.item);
  if (!move.deadline) return problem("progress.no_deadline", {}, items.deadline);
  if (*move.deadline < *move.on)
    return problem("progress.deadline_before", {{"date", move.on->chinese()}}, items.deadline);
  return std::nullopt;
}

/// Checks what is said of the move itself: when, by whom and with which document.
std::optional<core::Problem> Progress::faultOfWords(const Move& move, core::Date today) const {
  const ProgressFields::MoveFields& columns = m_fields.moves;
  if (!move.on) return problem("progress.no_date", {}, columns.on);
  if (*move.on > today) return problem("progress.ahead", {{"today", today.chinese()}}, columns.on);
  if (!m_way.empty() && m_way.back().on && *move.on < *m_way.back().on)
    return problem("progress.before_last", {{"stage", stage().label}, {"date", m_way.back().on->chinese()}},
                   columns.on);
  if (!core::isGiven(move.person)) return problem("progress.no_person", {{"act", move.to->act}}, columns.person);
  if (move.to->official && !core::isGiven(move.documentNo))
    return problem("progress.no_document", {{"act", move.to->act}}, columns.documentNo);
  return std::nullopt;
}

std::optional<core::Problem> Progress::faultOfTakingBack(const std::string& reason, const std::string& by) const {
  if (!core::isGiven(reason)) return problem("progress.no_reason", {}, m_fields.reason);
  if (!core::isGiven(by)) return problem("progress.nobody_takes_back", {}, m_fields.takenBackBy);
  return std::nullopt;
}

core::Row Progress::rowOf(const ProgressFields::MoveFields& columns, const Move& move, core::RowId id) const {
  const core::FieldCatalogue& catalogue = m_answers->catalogue();
  core::Row row{.id = id, .cells = std::vector<Value>(catalogue[columns.list].columns.size())};
  const auto set = [&](core::FieldId column, Value value) { row.cells[catalogue[column].column] = std::move(value); };
  set(columns.to, Value(core::Code{move.to->id}));
  set(columns.on, dateValue(move.on));
  set(columns.person, core::textValue(move.person));
  set(columns.documentNo, core::textValue(move.documentNo));
  set(columns.note, core::textValue(move.note));
  return row;
}

core::Changes Progress::make(const Move& move, const rules::Evaluation& evaluation, core::Date today) const {
  std::int64_t number = m_answers->lastRow();
  core::List moves{.finished = true, .rows = core::rowsOf(*m_answers, m_fields.moves.list)};
  for (const Move& told : m_way) {
    if (!told.recorded) moves.rows.push_back(rowOf(m_fields.moves, told, {++number}));
  }
  moves.rows.push_back(rowOf(m_fields.moves, move, {++number}));
  const std::size_t step = moves.rows.size();
  const core::Row made = moves.rows.back();
  core::Changes changes{core::SetList{.field = m_fields.moves.list, .list = std::move(moves)}};
  for (const auto& [column, field] : move.to->writes) {
    const Value& value = core::cellOf(m_answers->catalogue(), made, column);
    if (core::isKnown(value) && !core::sameAsWritten(value, m_answers->value(field)))
      changes.emplace_back(core::SetValue{.field = field, .value = value});
  }
  if (!move.to->setBy.empty()) addItems(move, step, evaluation, number, changes);
  if (move.to->decision.empty()) return changes;
  if (!core::isKnown(m_answers->value(m_fields.acceptedOn)))
    changes.emplace_back(core::SetValue{.field = m_fields.acceptedOn, .value = dateValue(move.on)});
  core::Answers then = *m_answers;
  core::applyChanges(then, changes);
  core::List records{.finished = true, .rows = core::rowsOf(*m_answers, m_fields.acceptances.list)};
  records.rows.push_back(acceptanceRow(*m_definitions, then, move, today, {++number}));
  changes.emplace_back(core::SetList{.field = m_fields.acceptances.list, .list = std::move(records)});
  return changes;
}

Rectification::Step Progress::stepOf(const Move& move, std::size_t number) const {
  const auto before = m_way | std::views::take(number - 1);
  return {.number = static_cast<std::int64_t>(number),
          .setBy = move.to->setBy,
          .isFirst = std::ranges::none_of(before, [&](const Move& each) { return each.to->setBy == move.to->setBy; })};
}

void Progress::addItems(const Move& move, std::size_t step, const rules::Evaluation& evaluation, std::int64_t& lastRow,
                        core::Changes& changes) const {
  const Rectification rectification(*m_definitions, *m_answers);
  auto items = rectification.found(evaluation);
  if (core::isGiven(move.item)) items.push_back(move.item);
  changes.emplace_back(core::SetList{.field = m_fields.rectification.list,
                                     .list = rectification.with(items, stepOf(move, step), move.deadline, lastRow)});
}

/// A decision sets the day of the on-site acceptance where there is none (`make`). So the day is that of the last
/// decision where it is the same, and neither a visit nor an earlier decision of that day can have set it.
bool Progress::isDatedByLast() const {
  const auto day = dateOf(m_answers->value(m_fields.acceptedOn));
  const auto canHaveSet = [&](const Move& move) {
    const auto writesIt = [this](const auto& written) { return written.second == m_fields.acceptedOn; };
    return move.on == day && (!move.to->decision.empty() || std::ranges::any_of(move.to->writes, writesIt));
  };
  return day && m_way.back().on == day && std::none_of(m_way.begin(), m_way.end() - 1, canHaveSet);
}

core::Changes Progress::takeBack(const std::string& reason, const std::string& by, core::Date on) const {
  core::List moves{.finished = true, .rows = core::rowsOf(*m_answers, m_fields.moves.list)};
  core::List withdrawn{.finished = true, .rows = core::rowsOf(*m_answers, m_fields.withdrawn.list)};
  const Move& last = m_way.back();
  const std::size_t step = moves.rows.size();
  const core::Row taken = moves.rows.back();
  moves.rows.pop_back();
  core::Row row = rowOf(m_fields.withdrawn, last, {m_answers->lastRow() + 1});
  const core::FieldCatalogue& catalogue = m_answers->catalogue();
  row.cells[catalogue[m_fields.reason].column] = core::textValue(reason);
  row.cells[catalogue[m_fields.takenBackOn].column] = dateValue(on);
  row.cells[catalogue[m_fields.takenBackBy].column] = core::textValue(by);
  withdrawn.rows.push_back(std::move(row));
  core::Changes changes{core::SetList{.field = m_fields.moves.list, .list = moves},
                        core::SetList{.field = m_fields.withdrawn.list, .list = std::move(withdrawn)}};
  for (const auto& [column, field] : last.to->writes) {
    if (!core::sameAsWritten(core::cellOf(m_answers->catalogue(), taken, column), m_answers->value(field))) continue;
    const auto before = std::find_if(moves.rows.rbegin(), moves.rows.rend(), [&](const core::Row& each) {
      return core::valueText(core::cellOf(m_answers->catalogue(), each, m_fields.moves.to)) == last.to->id;
    });
    changes.emplace_back(core::SetValue{
        .field = field,
        .value = before == moves.rows.rend() ? Value() : core::cellOf(m_answers->catalogue(), *before, column)});
  }
  const core::FieldId items = m_fields.rectification.list;
  if (!last.to->setBy.empty() && m_answers->list(items) != nullptr)
    changes.emplace_back(
        core::SetList{.field = items, .list = Rectification(*m_definitions, *m_answers).without(stepOf(last, step))});
  if (last.to->decision.empty()) return changes;
  if (isDatedByLast()) changes.emplace_back(core::SetValue{.field = m_fields.acceptedOn, .value = Value()});
  core::List records{.finished = true, .rows = core::rowsOf(*m_answers, m_fields.acceptances.list)};
  const auto standing = [&](const core::Row& each) {
    return !core::isKnown(core::cellOf(m_answers->catalogue(), each, m_fields.acceptances.takenBackOn));
  };
  const auto record = std::find_if(records.rows.rbegin(), records.rows.rend(), standing);
  if (record == records.rows.rend()) return changes;
  record->cells[catalogue[m_fields.acceptances.takenBackOn].column] = dateValue(on);
  changes.emplace_back(core::SetList{.field = m_fields.acceptances.list, .list = std::move(records)});
  return changes;
}

}  // namespace guapai::procedure
