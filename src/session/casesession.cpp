#include "session/casesession.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "annotations/evidence.h"
#include "annotations/queries.h"
#include "core/caseidentity.h"
#include "core/error.h"
#include "core/text.h"
#include "papers/issuing.h"
#include "procedure/progress.h"
#include "session/editcommand.h"
#include "session/editedplace.h"
#include "session/rounds.h"
#include "storage/filestore.h"
#include "terms/resultwords.h"

namespace guapai::session {
namespace {

using core::List;
using core::Row;
using core::RowId;
using core::Value;

QDateTime local(std::chrono::sys_seconds time) {
  return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count());
}

/// Turns blank text into an absent answer. A set without a tick stays: it is an answer.
Value normalized(Value value) {
  const auto* text = core::known<std::string>(value);
  return text != nullptr && core::isBlank(*text) ? Value() : std::move(value);
}

core::Change changeAt(const core::Place& place, const Value& value) {
  if (place.row) return core::SetCell{.column = place.field, .row = *place.row, .value = value};
  return core::SetValue{.field = place.field, .value = value};
}

/// 一层.png, 一层-2.png, 一层-3.png …
std::string numbered(const std::string& name, int number) {
  if (number == 1) return name;
  const auto dot = name.rfind('.');
  const std::size_t stem = dot == std::string::npos ? name.size() : dot;
  return name.substr(0, stem) + "-" + std::to_string(number) + name.substr(stem);
}

}  // namespace

CaseSession::CaseSession(std::shared_ptr<const terms::Definitions> definitions, storage::Library& library,
                         core::CaseId id, const core::Clock& clock, std::shared_ptr<CaseHistory> history,
                         MoreChecks moreChecks)
    : m_definitions(std::move(definitions)),
      m_library(&library),
      m_id(id),
      m_revision(library.head(id).revision),
      m_clock(&clock),
      m_checker(m_definitions->standard(), m_definitions->catalogue()),
      m_answers(library.answers(id)),
      m_moreChecks(std::move(moreChecks)),
      m_history(history == nullptr ? std::make_shared<CaseHistory>() : std::move(history)),
      m_laterRound(session::laterRound(library, library.head(id))) {
  if (m_history->revision != m_revision) {
    m_hasLostHistory = m_history->steps.count() > 0;
    m_history->steps.clear();
  }
  m_history->revision = m_revision;
  evaluateAnew();
}

CaseSession::~CaseSession() = default;

storage::CaseHead CaseSession::head() const {
  core::CaseIdentity identity = core::identityOf(m_answers);
  return {.id = m_id, .centerId = std::move(identity.centerId), .round = identity.round, .revision = m_revision};
}

QString CaseSession::centerName() const {
  return QString::fromStdString(core::centerName(m_answers));
}

QString CaseSession::stateText() const {
  const terms::ResultWords words(m_definitions->messages());
  const auto* round = core::known<std::int64_t>(m_answers.value(m_answers.catalogue().require("round")));
  const procedure::CaseStage stage = procedure::stageOf(m_definitions->standard(), m_answers);
  QStringList parts{
      QString::fromStdString(words.sentence("word.round", {{"number", std::to_string(round == nullptr ? 1 : *round)}})),
      QString::fromStdString(stage.stage->label)};
  if (stage.since) parts.append(QString::fromStdString(stage.since->chinese()));
  if (isReadOnly()) parts.append(QString::fromStdString(words.sentence("word.read_only")));
  return parts.join(QStringLiteral(" · "));
}

std::size_t CaseSession::papersOutOfDate() const {
  try {
    const papers::Issuing issuing(*m_definitions, *m_library, *m_clock);
    return issuing.outOfDate(m_id, record(), m_whatIf ? m_whatIf->results() : m_evaluation);
  } catch (const core::Error&) {
    return 0;  // no message here: the edit that led to this question has told already that the library refuses
  }
}

const Value& CaseSession::answer(const core::Place& place) const {
  return place.row ? m_answers.cell(place.field, *place.row) : m_answers.value(place.field);
}

bool CaseSession::setAnswer(const core::Place& place, Value value, const core::Changes& also) {
  const Value wanted = normalized(std::move(value));
  if (core::sameAsWritten(answer(place), wanted)) return true;
  // The answer comes last: undo takes the changes back in the opposite order, and its first change, then the answer,
  // decides where the undo shows (editedPlace).
  core::Changes changes = also;
  changes.push_back(changeAt(place, wanted));
  return perform(changes);
}

bool CaseSession::act(const core::Changes& changes, const QString& name) {
  return changes.empty() || perform(changes, name);
}

std::optional<RowId> CaseSession::insertRow(core::FieldId list, std::size_t position,
                                            const std::vector<std::pair<core::FieldId, Value>>& cells,
                                            const core::Changes& also) {
  Row row = m_answers.newRow(list);
  for (const auto& [column, value] : cells) row.cells[m_answers.catalogue()[column].column] = normalized(value);
  const RowId id = row.id;
  core::Changes changes = also;
  if (m_answers.list(list) == nullptr)
    changes.emplace_back(core::SetList{.field = list, .list = List{.finished = false, .rows = {std::move(row)}}});
  else
    changes.emplace_back(core::InsertRow{.list = list, .position = position, .row = std::move(row)});
  return perform(changes) ? std::optional(id) : std::nullopt;
}

bool CaseSession::removeRow(core::FieldId list, RowId row) {
  const List* before = m_answers.list(list);
  if (before == nullptr || before->find(row) == nullptr) return true;
  return perform({core::RemoveRow{.list = list, .row = row}});
}

bool CaseSession::moveRow(core::FieldId list, RowId row, int by) {
  const List* before = m_answers.list(list);
  if (before == nullptr) return true;
  const auto found = std::ranges::find(before->rows, row, &Row::id);
  const auto from = std::distance(before->rows.begin(), found);
  const auto to = from + by;
  if (found == before->rows.end() || to < 0 || to >= std::ssize(before->rows)) return true;
  return perform({core::MoveRow{.list = list, .row = row, .position = static_cast<std::size_t>(to)}});
}

bool CaseSession::setFinished(core::FieldId list, bool finished) {
  const List* before = m_answers.list(list);
  if (before == nullptr ? !finished : before->finished == finished) return true;
  List after = before == nullptr ? List() : *before;
  after.finished = finished;
  return performList(list, std::move(after));
}

bool CaseSession::tickFinished(core::FieldId list, bool finished) {
  const List* const answer = m_answers.list(list);
  return !finished && answer != nullptr && answer->rows.empty() ? removeList(list) : setFinished(list, finished);
}

bool CaseSession::removeList(core::FieldId list) {
  return m_answers.list(list) == nullptr || performList(list, std::nullopt);
}

std::optional<EditedPlace> CaseSession::undo() {
  return turn(false);
}

std::optional<EditedPlace> CaseSession::redo() {
  return turn(true);
}

std::optional<EditedPlace> CaseSession::turn(bool redo) {
  const int at = redo ? steps().index() : steps().index() - 1;
  const auto* const step = static_cast<const EditCommand*>(steps().command(at));
  if (step == nullptr) return std::nullopt;
  // A copy: whoever hears of it may edit the case, and the stack then deletes the steps that could be redone.
  const core::Changes changes = redo ? step->forth() : step->back();
  if (!storeOrTry(changes)) return std::nullopt;
  const core::Changes inverse = core::applyChanges(m_answers, changes);
  EditedPlace edited = editedPlace(m_answers, changes, inverse);
  edited.name = step->text();
  if (redo)
    steps().redo();
  else
    steps().undo();
  evaluateAndTell(changes);
  return edited;
}

rules::Evaluation CaseSession::provisional(const core::Place& place, const Value& value) const {
  core::Answers typed = m_answers;
  core::applyChange(typed, changeAt(place, normalized(value)));
  return rules::evaluate(m_definitions->standard(), typed, std::nullopt, m_clock->today());
}

bool CaseSession::saveDraft(const core::Place& place, const std::string& text) {
  if (m_whatIf) return true;  // a trial is kept nowhere, not even as a draft
  const RowId row = place.row.value_or(RowId());
  try {
    if (text.empty()) {
      m_library->removeDraft(m_id, place.field, row);
    } else {
      m_library->saveDraft({.caseId = m_id, .field = place.field, .row = row, .text = text, .savedAt = m_clock->now()});
    }
    return true;
  } catch (const core::Error& error) {
    Q_EMIT failed(QString::fromStdString(m_definitions->messages().sentence(error)));
    return false;
  }
}

std::vector<CaseSession::Draft> CaseSession::drafts() const {
  std::vector<Draft> own;
  for (const storage::Draft& draft : m_library->drafts()) {
    if (draft.caseId != m_id) continue;
    const auto row = draft.row.number == 0 ? std::nullopt : std::optional(draft.row);
    own.push_back({.place = {.field = draft.field, .row = row},
                   .text = QString::fromStdString(draft.text),
                   .savedAt = local(draft.savedAt)});
  }
  return own;
}

bool CaseSession::performList(core::FieldId list, std::optional<List> answer) {
  return perform({core::SetList{.field = list, .list = std::move(answer)}});
}

std::optional<std::string> CaseSession::attach(const std::string& name, const QByteArray& content) {
  if (m_whatIf) {
    Q_EMIT failed(QString::fromStdString(m_definitions->messages().sentence("whatif.no_files")));
    return std::nullopt;
  }
  if (const auto refusal = refusalOfRecord()) {
    Q_EMIT failed(*refusal);
    return std::nullopt;
  }
  try {
    const auto attached = m_library->attachments(m_id);
    const std::string sha256 = storage::sha256Of(content);
    for (int number = 1;; ++number) {
      std::string free = numbered(name, number);
      const auto found = attached.find(free);
      if (found != attached.end() && found->second != sha256) continue;
      m_library->attach(m_id, free, content);
      return free;
    }
  } catch (const core::Error& error) {
    Q_EMIT failed(QString::fromStdString(m_definitions->messages().sentence(error)));
    return std::nullopt;
  }
}

core::Changes CaseSession::withFollowing(const core::Answers& answers, const core::Changes& changes) const {
  core::Changes all = changes;
  std::ranges::move(annotations::queriesFollowing(answers, changes), std::back_inserter(all));
  std::ranges::move(annotations::evidenceFollowing(*m_definitions, answers, changes), std::back_inserter(all));
  return all;
}

/// Stores the edit before it pushes the step: pushing discards the steps that could be redone, and a refused edit must
/// not cost them.
bool CaseSession::perform(const core::Changes& changes, const QString& name) {
  const core::Changes all = withFollowing(m_answers, changes);
  if (!storeOrTry(all)) return false;
  makeStep(all, name);
  return true;
}

std::optional<QString> CaseSession::refusalOfRecord() const {
  if (!m_laterRound) return std::nullopt;
  return QString::fromStdString(
      m_definitions->messages().sentence("case.later_round", {{"number", std::to_string(*m_laterRound)}}));
}

/// A trial takes neither moves nor corrections (更正录入, 补正): they record what somebody has done, which cannot be
/// tried.
std::optional<QString> CaseSession::refusalOfTrial(const core::Changes& changes) const {
  const auto says = [this](const char* key) { return QString::fromStdString(m_definitions->messages().sentence(key)); };
  const bool moves = std::ranges::any_of(changes, [this](const core::Change& change) {
    return m_answers.catalogue()[core::fieldOf(change)].name.starts_with("progress.");
  });
  if (moves) return says("whatif.no_moves");
  const bool corrects = std::ranges::find(changes, m_answers.catalogue().require("worksheets.corrections"),
                                          core::fieldOf) != changes.end();
  return corrects ? std::optional(says("whatif.no_corrections")) : std::nullopt;
}

bool CaseSession::storeOrTry(const core::Changes& changes) {
  if (!m_whatIf) return store(changes);
  const auto refusal = refusalOfTrial(changes);
  if (refusal) Q_EMIT failed(*refusal);
  return !refusal;
}

bool CaseSession::store(const core::Changes& changes) {
  if (const auto refusal = refusalOfRecord()) {
    Q_EMIT failed(*refusal);
    return false;
  }
  try {
    m_history->revision = m_revision = m_library->apply(m_id, changes, m_revision);
  } catch (const core::Error& error) {
    refuse(error);
    return false;
  }
  m_savedAt = local(m_clock->now());
  return true;
}

void CaseSession::makeStep(const core::Changes& changes, const QString& name) {
  core::Changes inverse = core::applyChanges(m_answers, changes);
  steps().push(new EditCommand(changes, std::move(inverse), name));
  evaluateAndTell(changes);
}

void CaseSession::evaluateAndTell(const core::Changes& changes) {
  evaluateAnew();
  announce(changes);
}

void CaseSession::refuse(const core::Error& error) {
  const bool isOvertaken = error.code() == core::ErrorCode::CaseChanged;
  // The library's error names the case by its id; the sentence must name the center.
  const core::Error named(error.code(), isOvertaken ? centerName().toStdString() : error.detail());
  Q_EMIT failed(QString::fromStdString(m_definitions->messages().sentence(named)));
  if (isOvertaken) Q_EMIT overtaken();
}

void CaseSession::announceChange(const core::Change& change) {
  if (const auto* value = std::get_if<core::SetValue>(&change)) {
    Q_EMIT answerChanged({.field = value->field, .row = std::nullopt});
  } else if (const auto* cell = std::get_if<core::SetCell>(&change)) {
    Q_EMIT answerChanged({.field = cell->column, .row = cell->row});
  } else {
    Q_EMIT listChanged(core::fieldOf(change));
  }
}

void CaseSession::announce(const core::Changes& changes) {
  for (const core::Change& change : changes) announceChange(change);
  Q_EMIT evaluationChanged();
  if (!m_whatIf) Q_EMIT saved(m_savedAt);
}

// Trying figures out

void CaseSession::beginTrial() {
  if (m_whatIf) return;
  m_whatIf.emplace(m_answers, m_evaluation);
  Q_EMIT trialChanged();
  Q_EMIT evaluationChanged();
}

void CaseSession::discardTrial() {
  if (!m_whatIf) return;
  const core::Changes back = changesBetween(m_answers, m_whatIf->record());
  m_answers = m_whatIf->record();
  forgetTrial();
  Q_EMIT trialChanged();
  evaluateAnew();
  for (const core::Change& change : back) announceChange(change);
  Q_EMIT evaluationChanged();
}

/// The library is asked while the trial still goes on, so that whoever hears `failed` finds it as it was.
bool CaseSession::adoptTrial(const QString& name) {
  if (!m_whatIf) return true;
  const core::Changes changes = withFollowing(m_whatIf->record(), m_whatIf->changes(m_answers));
  if (!changes.empty() && !store(changes)) return false;
  m_answers = m_whatIf->record();
  forgetTrial();
  if (!changes.empty()) makeStep(changes, name);
  Q_EMIT trialChanged();
  if (changes.empty()) Q_EMIT evaluationChanged();
  return true;
}

void CaseSession::forgetTrial() {
  m_whatIf.reset();
  m_trial.clear();
}

void CaseSession::evaluateAnew() {
  const core::Date today = m_clock->today();
  m_evaluation = rules::evaluate(m_definitions->standard(), m_answers, std::nullopt, today);
  m_problems = m_checker.check(m_answers, m_evaluation, today);
  if (m_moreChecks) std::ranges::move(m_moreChecks(m_answers), std::back_inserter(m_problems));
}

}  // namespace guapai::session
