#include "district/districtsession.h"

#include <algorithm>
#include <map>
#include <utility>

#include <spdlog/spdlog.h>

#include "annotations/lookalikes.h"
#include "backups/restoring.h"
#include "core/caseidentity.h"
#include "core/error.h"
#include "core/invisible.h"
#include "core/masking.h"
#include "core/text.h"
#include "district/aside.h"
#include "district/integrityreport.h"
#include "district/keptlines.h"
#include "files/filename.h"
#include "files/process.h"
#include "platform/datetext.h"
#include "platform/shown.h"
#include "procedure/acceptance.h"
#include "procedure/progress.h"
#include "session/rounds.h"
#include "transfer/caseimport.h"
#include "workbooks/opening.h"

namespace guapai::district {
namespace {

constexpr QLatin1Char kRoundSeparator('#');

}  // namespace

std::unique_ptr<DistrictSession> DistrictSession::create(std::shared_ptr<const terms::Definitions> definitions,
                                                         const std::filesystem::path& file, const core::Clock& clock) {
  auto library = storage::Library::create(file, definitions->catalogue(), clock);
  backups::BackupFolder(file).setAside(clock.today());
  return std::unique_ptr<DistrictSession>(new DistrictSession(std::move(definitions), std::move(library), clock));
}

std::unique_ptr<DistrictSession> DistrictSession::open(std::shared_ptr<const terms::Definitions> definitions,
                                                       const std::filesystem::path& file, const core::Clock& clock) {
  const core::FieldCatalogue& catalogue = definitions->catalogue();
  const auto sessionOf = [&](std::unique_ptr<storage::Library> library) {
    return std::unique_ptr<DistrictSession>(new DistrictSession(definitions, std::move(library), clock));
  };
  try {
    return sessionOf(storage::Library::open(file, catalogue, clock));
  } catch (const core::Error& error) {
    if (error.code() != core::ErrorCode::LibraryDamaged && error.code() != core::ErrorCode::ReadFailed) throw;
    try {
      return sessionOf(storage::Library::salvage(file, catalogue, clock));
    } catch (const core::Error&) {
      throw error;  // nothing can be read: the first cause says why
    }
  }
}

DistrictSession::DistrictSession(std::shared_ptr<const terms::Definitions> definitions,
                                 std::unique_ptr<storage::Library> library, const core::Clock& clock)
    : m_definitions(std::move(definitions)),
      m_library(std::move(library)),
      m_identity(files::identityOf(m_library->file())),
      m_clock(&clock),
      m_backups(*m_library, clock),
      m_issuing(*m_definitions, *m_library, clock),
      m_ledger(m_definitions),
      m_ledgerFilter(m_ledger) {
  m_ledgerFilter.setPaperSearch([this](const QString& word) { return casesOfPapers(word); });
  m_ledgerFilter.setTextSearch([this](core::CaseId id, const QString& word) { return findText(id, word); });
  fillLedger();
}

QStringList DistrictSession::verify() {
  m_backups.wait();
  std::vector<storage::Damage> damages;
  if (m_library->isSalvaged())
    damages = m_library->verify();  // its file has no name, by which another thread could open it
  else
    doAside({.kind = Work::Kind::Verify}, [&] { damages = m_library->verifyAside(); });
  return platform::listOf(integrityReport(*m_library, damages, m_definitions->messages()));
}

std::optional<std::filesystem::path> DistrictSession::restore(const terms::Definitions& definitions,
                                                              const std::filesystem::path& library,
                                                              const std::filesystem::path& backup,
                                                              const core::Clock& clock,
                                                              const std::optional<std::string>& person) {
  std::optional<std::filesystem::path> damaged;
  doAside({.kind = Work::Kind::Restore}, [&] {
    damaged = backups::restore(library, backup, definitions.catalogue(), clock,
                               {.account = files::accountName(), .person = person});
  });
  return damaged;
}

void DistrictSession::setPerson(const std::optional<std::string>& person) {
  m_library->setActor({.account = files::accountName(), .person = person});
  m_library->noteOpening();
}

bool DistrictSession::notePages(core::CaseId id, const std::string& title) {
  return m_library->notePrints({{.caseId = id, .what = title}});
}

std::unique_ptr<TrailModel> DistrictSession::trail(const session::CaseSession& session) const {
  return std::make_unique<TrailModel>(*m_definitions, *m_library, session.id(),
                                      [&session]() -> const core::Answers& { return session.record(); });
}

QString DistrictSession::name() const {
  return QString::fromStdString(files::shownPath(m_library->file().stem()));
}

std::unique_ptr<session::CaseSession> DistrictSession::openCase(core::CaseId id) {
  std::shared_ptr<session::CaseHistory>& history = m_histories[id];
  if (history == nullptr) history = std::make_shared<session::CaseHistory>();
  auto session =
      std::make_unique<session::CaseSession>(m_definitions, *m_library, id, *m_clock, history,
                                             [this](const core::Answers& answers) { return lookalikesOf(answers); });
  const session::CaseSession* const opened = session.get();
  connect(opened, &session::CaseSession::evaluationChanged, this, [this, opened] { showAgain(*opened); });
  // Another program may have edited the case since the ledger was filled.
  const LedgerLine* line = m_ledger.line(id);
  if (line == nullptr || line->head.revision != opened->head().revision) showAgain(*opened);
  std::erase_if(m_open, [](const Open& each) { return each.session.isNull(); });
  m_open.push_back({.session = session.get(), .papers = m_library->issuedPapers(id).size()});
  return session;
}

core::Problems DistrictSession::lookalikesOf(const core::Answers& answers) const {
  std::vector<annotations::CenterNames> centers;
  for (const LedgerLine& line : m_ledger.lines())
    centers.push_back({.id = line.head.centerId, .name = line.name.toStdString()});
  const core::FieldId name = m_definitions->catalogue().require("center.name");
  return annotations::lookalikes(
      {.id = core::identityOf(answers).centerId, .name = core::valueText(answers.value(name))}, centers);
}

std::vector<DistrictSession::TypedText> DistrictSession::typedTexts() const {
  std::map<core::CaseId, std::chrono::sys_seconds> last;
  for (const storage::Draft& draft : m_library->drafts()) {
    // What was typed for an act is in sight only while the act can be done. The page of the progress tells of it.
    if (m_definitions->catalogue()[draft.field].name.starts_with("progress.")) continue;
    auto& at = last[draft.caseId];
    at = std::max(at, draft.savedAt);
  }
  std::vector<TypedText> texts;
  for (const auto& [id, at] : last)
    if (const LedgerLine* line = m_ledger.line(id))
      texts.push_back({.center = line->name, .at = platform::localTime(at)});
  std::ranges::sort(texts, std::greater(), &TypedText::at);
  return texts;
}

bool DistrictSession::storeUnsaved(std::optional<session::Refusal>* why) {
  const auto note = [why](const QString& sentence, std::optional<core::ErrorCode> cause) {
    if (why != nullptr) *why = session::Refusal{.sentence = sentence, .cause = cause};
  };
  const auto cases = m_unsaved.cases();
  for (const auto& [id, unsaved] : cases) {
    try {
      const auto session = openCase(id);
      connect(session.get(), &session::CaseSession::failed, this, note);
      m_unsaved.keep(id, session::stored(*session, unsaved));
    } catch (const core::Error& error) {
      // CaseChanged: somebody else has removed the case. Any other refusal may be over the next time.
      if (error.code() == core::ErrorCode::CaseChanged)
        m_unsaved.forget(id);
      else
        note(QString::fromStdString(m_definitions->messages().sentence(error)), error.code());
    }
    if (m_unsaved.cases().contains(id)) return false;
  }
  return true;
}

Board DistrictSession::board() const {
  return boardOf(*m_definitions, m_ledger.lines(), plan(), m_clock->today());
}

QString DistrictSession::key(core::CaseId id) const {
  const LedgerLine* line = m_ledger.line(id);
  if (line == nullptr) return {};
  return QString::fromStdString(line->head.centerId) + kRoundSeparator + QString::number(line->head.round);
}

std::optional<core::CaseId> DistrictSession::find(const QString& key) const {
  for (const LedgerLine& line : m_ledger.lines()) {
    if (this->key(line.head.id) == key) return line.head.id;
  }
  return std::nullopt;
}

core::CaseId DistrictSession::addCenter(const QString& name, const QString& kind, const QString& subdistrict) {
  const core::FieldCatalogue& catalogue = m_definitions->catalogue();
  core::Answers answers(catalogue);
  answers.set(catalogue.require("center.name"), core::Value(name.toStdString()));
  answers.set(catalogue.require("center.kind"), core::Value(core::Code{kind.toStdString()}));
  answers.set(catalogue.require("center.subdistrict"), core::Value(subdistrict.toStdString()));
  const core::CaseIdentity identity = core::identityOf(answers);
  if (m_library->find(identity.centerId, identity.round) || hasCenterNamed(name))
    throw core::Error(core::ErrorCode::CaseExists, name.toStdString());
  const auto id =
      m_library->add({.centerId = identity.centerId, .round = identity.round, .answers = answers, .files = {}});
  showNew(id);
  return id;
}

void DistrictSession::showNew(core::CaseId id) {
  const storage::CaseState state = m_library->state(id);
  if (m_search) m_search->set(id, state.answers);
  m_ledger.setLine(lineOf(state));
}

LedgerLine DistrictSession::lineOf(const storage::CaseState& state) const {
  const core::Date today = m_clock->today();
  const auto evaluation = rules::evaluate(m_definitions->standard(), state.answers, std::nullopt, today);
  return ledgerLine(*m_definitions, state.head, state.answers, evaluation, today);
}

bool DistrictSession::hasCenterNamed(const QString& name) const {
  const std::string wanted = core::lookOf(name.toStdString());
  return std::ranges::any_of(
      m_ledger.lines(), [&wanted](const LedgerLine& line) { return core::lookOf(line.name.toStdString()) == wanted; });
}

core::CaseId DistrictSession::openRound(core::CaseId id) {
  core::CaseId added;
  m_library->together([&] {
    const core::Answers before = m_library->answers(id);
    // The user is offered this only where the round has ended. If it has not, another program has taken its end back.
    if (!procedure::stageOf(m_definitions->standard(), before).stage->ends)
      throw core::Error(core::ErrorCode::CaseChanged, core::centerName(before));
    added = session::openRound(*m_definitions, *m_library, id);
  });
  showNew(added);
  return added;
}

std::optional<core::CaseId> DistrictSession::takeRoundBack(core::CaseId id) {
  std::optional<core::CaseId> before;
  m_library->together([&] {
    before = session::roundBefore(*m_definitions, *m_library, id);
    if (before && !m_library->issuedPapers(id).empty()) before.reset();
    if (before) removeFromLibrary(id, m_definitions->messages().sentence("trail.undone"));
  });
  if (before) forget(id);
  return before;
}

void DistrictSession::removeCase(core::CaseId id, const std::optional<std::string>& reason) {
  refuseDecided(id);
  // Not within the transaction: SQLite makes no copy while one is open.
  m_backups.beforeRemoval();
  m_library->together([&] { removeFromLibrary(id, reason); });
  forget(id);
}

void DistrictSession::refuseDecided(core::CaseId id) const {
  const auto standing = [](const procedure::Acceptance& record) { return !record.takenBackOn; };
  if (std::ranges::any_of(procedure::acceptancesOf(m_library->answers(id)), standing))
    throw core::Error(core::ErrorCode::CaseDecided, core::masked(m_library->head(id).centerId));
}

void DistrictSession::removeFromLibrary(core::CaseId id, const std::optional<std::string>& reason) {
  refuseDecided(id);
  m_library->remove(id, reason);
}

/// The case is gone from the library.
void DistrictSession::forget(core::CaseId id) {
  m_histories.erase(id);
  m_unsaved.forget(id);
  if (m_search) m_search->remove(id);
  m_ledger.removeLine(id);
}

bool DistrictSession::isReplaced() const {
  const auto now = files::identityOf(m_library->file());
  return m_identity && now && now != m_identity;
}

void DistrictSession::catchUp() {
  News news;
  try {
    if (!m_library->lookAgain([&] { news = readNews(); })) return;
  } catch (const core::Error& error) {
    spdlog::debug("ledger: what others have written was not read: {}", core::errorName(error.code()));
    return;
  }
  catchUpLedger(news);
  const std::vector<Open> open = m_open;  // a copy: whoever hears of it may open another case
  for (const Open& each : open) {
    if (each.session.isNull()) continue;
    const core::CaseId id = each.session->id();
    const auto state = news.states.find(id);
    if (state != news.states.end()) each.session->catchUp(state->second);
    if (std::ranges::count(news.removed, id) > 0) each.session->catchUp(std::nullopt);
    if (const auto later = news.laterRounds.find(id); later != news.laterRounds.end())
      each.session->setLaterRound(later->second);
    const auto papers = news.papers.find(id);
    if (papers != news.papers.end() && papers->second != each.papers) each.session->tellOfIssuing();
  }
  for (Open& each : m_open)
    if (each.session && news.papers.contains(each.session->id())) each.papers = news.papers[each.session->id()];
  Q_EMIT changedElsewhere();
}

DistrictSession::News DistrictSession::readNews() const {
  News news;
  const std::vector<storage::CaseHead> heads = m_library->cases();
  for (const storage::CaseHead& head : heads) {
    const LedgerLine* const line = m_ledger.line(head.id);
    if (line != nullptr && line->head == head) continue;
    const storage::CaseState& state = news.states.emplace(head.id, m_library->state(head.id)).first->second;
    news.lines.push_back(lineOf(state));
  }
  for (const LedgerLine& line : m_ledger.lines())
    if (std::ranges::find(heads, line.head.id, &storage::CaseHead::id) == heads.end())
      news.removed.push_back(line.head.id);
  for (const Open& open : m_open) {
    const auto head =
        open.session.isNull() ? heads.end() : std::ranges::find(heads, open.session->id(), &storage::CaseHead::id);
    if (head == heads.end()) continue;
    news.laterRounds[head->id] = session::laterRound(*m_library, *head);
    news.papers[head->id] = m_library->issuedPapers(head->id).size();
  }
  return news;
}

void DistrictSession::catchUpLedger(const News& news) {
  for (const core::CaseId id : news.removed) forget(id);
  for (const auto& [id, state] : news.states)
    if (m_search) m_search->set(id, state.answers);
  for (const LedgerLine& line : news.lines) m_ledger.setLine(line);
}

DistrictSession::Imported DistrictSession::importFile(const std::filesystem::path& file) {
  transfer::CaseImport cases(*m_definitions);
  // Asked before, because the library belongs to this thread.
  transfer::LedgerKnowledge known;
  if (workbooks::isTableName(files::shownName(file)))
    known = transfer::ledgerKnowledge(m_definitions->catalogue(), *m_library);
  cases.knowFrom([&known] { return known; });
  doAside({.kind = Work::Kind::ReadFiles}, [&] { cases.addFile(file, files::shownName(file)); });
  if (!cases.problems().empty()) return {.cases = 0, .problems = cases.problems(), .warnings = {}};
  cases.into(*m_library);
  showImported();
  return {.cases = cases.size(), .problems = {}, .warnings = cases.warnings()};
}

void DistrictSession::showImported() {
  m_search.reset();
  fillLedger();
}

transfer::Exported DistrictSession::exportTo(const std::filesystem::path& file) {
  transfer::Exported exported;
  doHere({.kind = Work::Kind::Export, .canBeCancelled = true}, [&](const core::Step& step) {
    exported = transfer::exportWithFiles(*m_library, m_definitions->catalogue(), file, step);
  });
  return exported;
}

/// Evaluates only the cases that have changed since the library was last open with the same standard on the same day.
void DistrictSession::fillLedger() {
  std::map<core::CaseId, std::string> kept;
  for (auto& cached : m_library->cachedResults(cacheKey())) kept.emplace(cached.id, std::move(cached.result));
  const rules::Standard& standard = m_definitions->standard();
  std::vector<LedgerLine> lines;
  std::vector<storage::Library::CachedResult> computed;
  for (const storage::CaseHead& head : m_library->cases()) {
    const auto found = kept.find(head.id);
    auto line = found == kept.end() ? std::nullopt : fromCacheText(head, found->second, standard);
    if (!line) {
      line = lineOf(m_library->state(head.id));
      computed.push_back({.id = head.id, .revision = line->head.revision, .result = cacheText(*line)});
    }
    lines.push_back(*std::move(line));
  }
  m_ledger.setLines(std::move(lines));
  if (computed.empty()) return;
  try {
    m_library->cacheResults(cacheKey(), computed);
  } catch (const core::Error& error) {
    // The library can only be read, or is busy. It opens all the same; the next time takes a little longer.
    spdlog::debug("ledger: results were not kept: {}", core::errorName(error.code()));
  }
}

void DistrictSession::showAgain(const session::CaseSession& session) {
  if (session.isTrying()) return;
  if (m_search) m_search->set(session.id(), session.answers());
  m_ledger.setLine(
      ledgerLine(*m_definitions, session.head(), session.answers(), session.evaluation(), m_clock->today()));
}

/// Nothing where the library cannot be read just now: the search then goes on by names alone.
std::optional<QString> DistrictSession::findText(core::CaseId id, const QString& word) {
  try {
    if (!m_search) {
      SearchIndex index(m_definitions->catalogue());
      m_library->visit(
          [&index](const storage::CaseHead& head, const core::Answers& answers) { index.set(head.id, answers); });
      m_search = std::move(index);
    }
    return m_search->find(id, word);
  } catch (const core::Error& error) {
    spdlog::debug("ledger: no answers were searched: {}", core::errorName(error.code()));
    return std::nullopt;
  }
}

/// Empty where the library cannot be read just now, for the same reason.
std::set<core::CaseId> DistrictSession::casesOfPapers(const QString& word) const {
  try {
    return m_issuing.casesWithFingerprint(word.toStdString());
  } catch (const core::Error& error) {
    spdlog::debug("ledger: no papers were searched: {}", core::errorName(error.code()));
    return {};
  }
}

std::string DistrictSession::cacheKey() const {
  return keyOfLines(*m_definitions, m_clock->today());
}

}  // namespace guapai::district
