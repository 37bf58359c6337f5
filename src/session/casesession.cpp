#include "session/casesession.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <QtCore/QScopeGuard>

#include "annotations/evidence.h"
#include "annotations/queries.h"
#include "core/caseidentity.h"
#include "core/error.h"
#include "core/text.h"
#include "papers/issuing.h"
#include "platform/datetext.h"
#include "platform/shown.h"
#include "procedure/progress.h"
#include "session/editcommand.h"
#include "session/editedplace.h"
#include "session/rounds.h"
#include "terms/placename.h"
#include "terms/resultwords.h"

namespace guapai::session {
namespace {

using core::List;
using core::Row;
using core::RowId;
using core::Value;

/// Turns blank text into an absent answer. A set without a tick stays: it is an answer.
Value normalized(Value value) {
  const auto* text = core::known<std::string>(value);
  return text != nullptr && core::isBlank(*text) ? Value() : std::move(value);
}

core::Change changeAt(const core::Place& place, const Value& value) {
  if (place.row) return core::SetCell{.column = place.field, .row = *place.row, .value = value};
  return core::SetValue{.field = place.field, .value = value};
}

CaseRecord::Following followingIn(const terms::Definitions& definitions) {
  return [&definitions](const core::Answers& answers, const core::Changes& changes) {
    core::Changes all = changes;
    std::ranges::move(annotations::queriesFollowing(answers, changes), std::back_inserter(all));
    std::ranges::move(annotations::evidenceFollowing(definitions, answers, changes), std::back_inserter(all));
    return all;
  };
}

}  // namespace

CaseSession::CaseSession(std::shared_ptr<const terms::Definitions> definitions, storage::Library& library,
                         core::CaseId id, const core::Clock& clock, std::shared_ptr<CaseHistory> history,
                         MoreChecks moreChecks)
    : m_definitions(std::move(definitions)),
      m_library(&library),
      m_clock(&clock),
      m_history(history == nullptr ? std::make_shared<CaseHistory>() : std::move(history)),
      m_record(library, library.state(id), *m_history, followingIn(*m_definitions)),
      m_findings(m_definitions, std::move(moreChecks)),
      m_hasLostHistory(m_record.takeNews().hasDropped),
      m_laterRound(session::laterRound(library, library.head(id))) {
  m_findings.follow(m_record.answers(), today());
}

CaseSession::~CaseSession() = default;

storage::CaseHead CaseSession::head() const {
  core::CaseIdentity identity = core::identityOf(answers());
  return {
      .id = id(), .centerId = std::move(identity.centerId), .round = identity.round, .revision = m_record.revision()};
}

QString CaseSession::centerName() const {
  return QString::fromStdString(core::centerName(answers()));
}

QString CaseSession::stateText() const {
  const terms::ResultWords words(m_definitions->messages());
  const auto* round = core::known<std::int64_t>(answers().value(answers().catalogue().require("round")));
  const procedure::CaseStage stage = procedure::stageOf(m_definitions->standard(), answers());
  QStringList parts{
      QString::fromStdString(words.sentence("word.round", {{"number", std::to_string(round == nullptr ? 1 : *round)}})),
      QString::fromStdString(stage.stage->label)};
  parts.append(platform::dateText(stage.since));
  if (isReadOnly()) parts.append(QString::fromStdString(words.sentence("word.read_only")));
  return platform::dotted(std::move(parts));
}

std::size_t CaseSession::papersOutOfDate() const {
  try {
    const papers::Issuing issuing(*m_definitions, *m_library, *m_clock);
    return issuing.outOfDate(id(), record(), m_whatIf ? m_whatIf->results() : evaluation());
  } catch (const core::Error&) {
    return 0;  // no message here: the edit that led to this question has told already that the library refuses
  }
}

const Value& CaseSession::answer(const core::Place& place) const {
  return place.row ? answers().cell(place.field, *place.row) : answers().value(place.field);
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
  Row row = m_whatIf ? m_whatIf->tried().newRow(list) : m_record.newRow(list);
  for (const auto& [column, value] : cells) row.cells[answers().catalogue()[column].column] = normalized(value);
  const RowId id = row.id;
  core::Changes changes = also;
  if (answers().list(list) == nullptr)
    changes.emplace_back(core::SetList{.field = list, .list = List{.finished = false, .rows = {std::move(row)}}});
  else
    changes.emplace_back(core::InsertRow{.list = list, .position = position, .row = std::move(row)});
  return perform(changes) ? std::optional(m_record.numberOf(id)) : std::nullopt;
}

bool CaseSession::removeRow(core::FieldId list, RowId row) {
  const List* before = answers().list(list);
  if (before == nullptr || before->find(row) == nullptr) return true;
  return perform({core::RemoveRow{.list = list, .row = row}});
}

bool CaseSession::moveRow(core::FieldId list, RowId row, int by) {
  const List* before = answers().list(list);
  if (before == nullptr) return true;
  const auto found = std::ranges::find(before->rows, row, &Row::id);
  const auto from = std::distance(before->rows.begin(), found);
  const auto to = from + by;
  if (found == before->rows.end() || to < 0 || to >= std::ssize(before->rows)) return true;
  return perform({core::MoveRow{.list = list, .row = row, .position = static_cast<std::size_t>(to)}});
}

bool CaseSession::setFinished(core::FieldId list, bool finished) {
  const List* before = answers().list(list);
  if (before == nullptr ? !finished : before->finished == finished) return true;
  List after = before == nullptr ? List() : *before;
  after.finished = finished;
  return perform({core::SetList{.field = list, .list = std::move(after)}});
}

bool CaseSession::tickFinished(core::FieldId list, bool finished) {
  const List* const answer = answers().list(list);
  return !finished && answer != nullptr && answer->rows.empty() ? removeList(list) : setFinished(list, finished);
}

bool CaseSession::removeList(core::FieldId list) {
  return answers().list(list) == nullptr || perform({core::SetList{.field = list, .list = std::nullopt}});
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
  // Copies: whoever hears of it may edit the case, and the stack then deletes the steps that could be redone.
  const core::Changes changes = redo ? step->forth() : step->back();
  const QString name = step->text();
  const auto turned =
      QString::fromStdString(m_definitions->messages().sentence(redo ? "trail.redone" : "trail.undone"));
  const QString act = name.isEmpty() ? turned : turned + u'：' + name;
  if (m_whatIf ? isRefusedInTrial(changes) : isClosed()) return std::nullopt;
  try {
    if (!m_whatIf && !m_record.storeStep(changes, act.toStdString())) return turnAnew(redo);
  } catch (const core::Error& error) {
    tellNews();
    refuse(error);
    return std::nullopt;
  }
  const core::Changes inverse = makeHere(changes);
  EditedPlace edited = editedPlace(answers(), changes, inverse);
  edited.name = name;
  if (redo)
    steps().redo();
  else
    steps().undo();
  evaluateAndTell(changes);
  return edited;
}

/// Goes on after the edits of others were taken over. A step that would take one of them back is gone.
std::optional<EditedPlace> CaseSession::turnAnew(bool redo) {
  const bool isDropped = tellNews();
  const bool isRefused = m_record.wasContested() || m_record.laterRound();
  if (isRefused) tellWhyRefused();
  return isDropped || isRefused ? std::nullopt : turn(redo);
}

rules::Evaluation CaseSession::provisional(const core::Place& place, const Value& value) const {
  core::Answers typed = answers();
  core::applyChange(typed, changeAt(place, normalized(value)));
  return rules::evaluate(m_definitions->standard(), typed, std::nullopt, m_clock->today());
}

bool CaseSession::saveDraft(const core::Place& place, const std::string& text) {
  if (m_whatIf) return true;  // a trial is kept nowhere, not even as a draft
  const RowId row = place.row.value_or(RowId());
  try {
    if (text.empty()) {
      m_library->removeDraft(id(), place.field, row);
    } else {
      m_library->saveDraft({.caseId = id(), .field = place.field, .row = row, .text = text, .savedAt = m_clock->now()});
    }
    return true;
  } catch (const core::Error& error) {
    refuse(error);
    return false;
  }
}

std::vector<CaseSession::Draft> CaseSession::drafts() const {
  std::vector<Draft> own;
  for (const storage::Draft& draft : m_library->drafts()) {
    if (draft.caseId != id()) continue;
    const auto row = draft.row.number == 0 ? std::nullopt : std::optional(draft.row);
    own.push_back({.place = {.field = draft.field, .row = row},
                   .text = QString::fromStdString(draft.text),
                   .savedAt = platform::localTime(draft.savedAt)});
  }
  return own;
}

std::optional<std::string> CaseSession::attach(const std::string& name, const QByteArray& content) {
  if (m_whatIf) {
    Q_EMIT failed(QString::fromStdString(m_definitions->messages().sentence("whatif.no_files")));
    return std::nullopt;
  }
  if (isClosed()) return std::nullopt;
  try {
    return attachments::keepFile(*m_library, id(), name, content);
  } catch (const core::Error& error) {
    Q_EMIT failed(QString::fromStdString(m_definitions->messages().sentence(error)), error.code());
    return std::nullopt;
  }
}

// The way of an edit

/// Stores the edit before it pushes the step: pushing discards the steps that could be redone, and a refused edit must
/// not cost them.
bool CaseSession::perform(const core::Changes& changes, const QString& name) {
  std::optional<core::Changes> all;
  if (!m_whatIf)
    all = store(changes, name);
  else if (!isRefusedInTrial(changes))
    all = followingIn(*m_definitions)(answers(), changes);
  if (!all) return false;
  if (all->empty())
    tellNews();  // somebody else has made the same edit
  else
    makeStep(*all, name);
  return true;
}

bool CaseSession::isRefusedInTrial(const core::Changes& changes) {
  const auto refusal = refusalOfTrial(answers().catalogue(), changes);
  if (refusal) Q_EMIT failed(QString::fromStdString(m_definitions->messages().sentence(*refusal)));
  return refusal.has_value();
}

bool CaseSession::isClosed() {
  if (!m_laterRound) return false;
  Q_EMIT failed(QString::fromStdString(
      m_definitions->messages().sentence("case.later_round", {{"number", std::to_string(*m_laterRound)}})));
  return true;
}

std::optional<core::Changes> CaseSession::store(const core::Changes& asked, const QString& act) {
  if (isClosed()) return std::nullopt;
  try {
    auto stored =
        m_record.store(asked, m_whatIf.has_value(), act.isEmpty() ? std::nullopt : std::optional(act.toStdString()));
    if (stored) return stored;
    tellNews();
    tellWhyRefused();
  } catch (const core::Error& error) {
    tellNews();
    refuse(error);
  }
  return std::nullopt;
}

core::Changes CaseSession::makeHere(const core::Changes& changes) {
  return m_whatIf ? core::applyChanges(m_whatIf->tried(), changes) : m_record.make(changes);
}

void CaseSession::makeStep(const core::Changes& changes, const QString& name) {
  const auto make = [&] { steps().push(new EditCommand(changes, makeHere(changes), name)); };
  try {
    announceNews(m_record.takeNews());
  } catch (...) {
    make();
    throw;
  }
  make();
  evaluateAndTell(changes);
}

void CaseSession::evaluateAndTell(const core::Changes& changes) {
  m_findings.follow(answers(), today());
  for (const core::Change& change : changes) announce(change);
  Q_EMIT evaluationChanged();
  if (m_whatIf) return;
  m_savedAt = platform::localTime(m_clock->now());
  Q_EMIT saved(m_savedAt);
}

void CaseSession::refuse(const core::Error& error) {
  const bool isRemoved = error.code() == core::ErrorCode::CaseChanged;
  const core::Messages& messages = m_definitions->messages();
  // The library's error names the case by its id; the sentence must name the center.
  Q_EMIT failed(
      QString::fromStdString(isRemoved ? messages.sentence("case.removed", {{"name", core::centerName(answers())}})
                                       : messages.sentence(error)),
      error.code());
  if (isRemoved) Q_EMIT overtaken();
}

void CaseSession::announce(const core::Change& change) {
  if (const auto* value = std::get_if<core::SetValue>(&change)) {
    Q_EMIT answerChanged({.field = value->field, .row = std::nullopt});
  } else if (const auto* cell = std::get_if<core::SetCell>(&change)) {
    Q_EMIT answerChanged({.field = cell->column, .row = cell->row});
  } else {
    Q_EMIT listChanged(core::fieldOf(change));
  }
}

// What others edit

void CaseSession::catchUp(const std::optional<storage::CaseState>& now) {
  if (!now) return refuse(core::Error(core::ErrorCode::CaseChanged, core::centerName(answers())));
  if (m_whatIf || now->head.revision == m_record.revision()) return;
  m_record.adopt(*now);
  tellNews();
}

void CaseSession::setLaterRound(const std::optional<std::int64_t>& round) {
  if (std::exchange(m_laterRound, round) == round || !isClosed()) return;
  Q_EMIT overtaken();
}

/// @return whether undo steps were dropped.
bool CaseSession::tellNews() {
  const CaseRecord::News news = m_record.takeNews();
  if (!news.isThere) return false;
  m_findings.follow(answers(), today());
  announceNews(news);
  Q_EMIT evaluationChanged();
  return news.hasDropped;
}

void CaseSession::announceNews(const CaseRecord::News& news) {
  const auto end = qScopeGuard([this] { m_isCatchingUp = false; });
  m_isCatchingUp = true;
  if (news.hasDropped) {
    m_hasLostHistory = true;
    Q_EMIT stepsDropped();  // first: what is said about a text that is being typed matters more
  }
  for (const core::Place& place : news.places.answers) Q_EMIT answerChanged(place);
  for (const core::FieldId list : news.places.lists) Q_EMIT listChanged(list);
}

void CaseSession::tellWhyRefused() {
  if (m_record.laterRound()) return setLaterRound(m_record.laterRound());
  if (m_record.contested()) return tellContested(*m_record.contested());
  Q_EMIT contested(QString::fromStdString(m_definitions->messages().sentence("case.changed_before_act",
                                                                             {{"name", core::centerName(answers())}})),
                   std::nullopt);
}

void CaseSession::tellContested(const core::Place& place) {
  const core::Field& field = answers().catalogue()[place.field];
  const core::List* const list = field.list ? answers().list(*field.list) : nullptr;
  const bool isRowGone = place.row && (list == nullptr || list->find(*place.row) == nullptr);
  const char* const key = field.type == core::FieldType::List ? "case.contested_list"
                          : isRowGone                         ? "case.contested_row"
                                                              : "case.contested";
  const std::string name = terms::placeName(*m_definitions, terms::writtenPlace(answers(), place));
  const std::string paper = terms::paperName(*m_definitions, field.name);
  const std::string whole = paper.empty() ? name : paper + " " + name;
  Q_EMIT contested(QString::fromStdString(m_definitions->messages().sentence(key, {{"place", whole}})),
                   isRowGone ? core::Place{place.field, std::nullopt} : place);
}

// Trying figures out

void CaseSession::beginTrial() {
  if (m_whatIf) return;
  m_whatIf.emplace(answers(), evaluation());
  Q_EMIT trialChanged();
  Q_EMIT evaluationChanged();
}

void CaseSession::discardTrial() {
  if (!m_whatIf) return;
  const core::Changes back = changesBetween(answers(), record());
  m_whatIf.reset();
  Q_EMIT trialChanged();
  m_findings.follow(answers(), today());
  for (const core::Change& change : back) announce(change);
  Q_EMIT evaluationChanged();
  try {
    catchUp(m_library->state(id()));
  } catch (const core::Error&) {
    // What others have edited meanwhile is taken over with the next edit.
  }
}

/// The library is asked while the trial still goes on, so that whoever hears `failed` finds it as it was.
bool CaseSession::adoptTrial(const QString& name) {
  if (!m_whatIf) return true;
  const core::Changes asked = m_whatIf->changes(answers());
  const auto stored = asked.empty() ? std::optional(core::Changes()) : store(asked, name);
  if (!stored) return false;
  m_whatIf.reset();
  if (!stored->empty()) makeStep(*stored, name);
  Q_EMIT trialChanged();
  tellNews();
  if (stored->empty()) Q_EMIT evaluationChanged();
  return true;
}

}  // namespace guapai::session
