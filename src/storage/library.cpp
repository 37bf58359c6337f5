#include "storage/library.h"

#include <cassert>
#include <utility>

#include "core/error.h"
#include "core/masking.h"
#include "storage/backup.h"
#include "storage/integrity.h"
#include "storage/libraryimplementation.h"
#include "storage/protection.h"
#include "storage/salvage.h"
#include "storage/schema.h"
#include "storage/timetext.h"
#include "storage/trailreader.h"

namespace guapai::storage {

using core::Error;
using core::ErrorCode;

Library::Library(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) {}

Library::~Library() = default;

std::unique_ptr<Library> Library::create(const std::filesystem::path& file, const core::FieldCatalogue& catalogue,
                                         const core::Clock& clock, std::chrono::milliseconds patience) {
  createLibraryFile(file, programSchema(), patience);
  return open(file, catalogue, clock, patience);
}

std::unique_ptr<Library> Library::open(const std::filesystem::path& file, const core::FieldCatalogue& catalogue,
                                       const core::Clock& clock, std::chrono::milliseconds patience) {
  auto opened = openLibraryFile(file, programSchema(), patience, clock.today());
  return std::unique_ptr<Library>(new Library(std::make_unique<Implementation>(std::move(opened), catalogue, clock)));
}

std::unique_ptr<Library> Library::look(const std::filesystem::path& file, const core::FieldCatalogue& catalogue,
                                       const core::Clock& clock) {
  auto opened = openLibraryFile(file, programSchema(), kPatience, clock.today(), Database::Access::ReadOnly);
  return std::unique_ptr<Library>(new Library(std::make_unique<Implementation>(std::move(opened), catalogue, clock)));
}

std::unique_ptr<Library> Library::salvage(const std::filesystem::path& file, const core::FieldCatalogue& catalogue,
                                          const core::Clock& clock) {
  OpenedDatabase opened{.database = storage::salvage(file, programSchema()), .upgradedFrom = std::nullopt};
  auto implementation = std::make_unique<Implementation>(std::move(opened), catalogue, clock);
  implementation->isSalvaged = true;
  return std::unique_ptr<Library>(new Library(std::move(implementation)));
}

const std::filesystem::path& Library::file() const {
  return m_implementation->database->file();
}

const std::optional<std::filesystem::path>& Library::upgradedFrom() const {
  return m_implementation->upgradedFrom;
}

bool Library::isReadOnly() const {
  return m_implementation->database->isReadOnly();
}

bool Library::isSalvaged() const {
  return m_implementation->isSalvaged;
}

std::optional<std::chrono::sys_seconds> Library::lastEvent() const {
  Statement select(*m_implementation->database, "SELECT max(at) FROM audit");
  const std::string at = select.run().only().text(0);
  return at.empty() ? std::nullopt : std::optional(timeOf(at, "audit.at"));
}

std::vector<Damage> Library::verify() const {
  return damagesOf(*m_implementation->database);
}

std::vector<Damage> Library::verifyAside() const {
  Database own(file(), Database::Access::ReadOnly, kPatience);
  own.useCipher(m_implementation->database->cipher());
  return damagesOf(own);
}

bool Library::endsAsItWasLeft() const {
  return damagesAtTheEnd(*m_implementation->database).empty();
}

std::vector<Damage> Library::backUp(const std::filesystem::path& copy) const {
  return writeBackup(*m_implementation->database, copy);
}

const Cipher* Library::cipher() const {
  return m_implementation->database->cipher().get();
}

Protection Library::protection() {
  return {*m_implementation->database, m_implementation->trail};
}

TrailHeads Library::heads() const {
  return TrailHeads(*m_implementation->database);
}

void Library::noteRestored(const std::string& backup, const std::vector<TrailHead>& givenUp) {
  Transaction transaction(*m_implementation->database);
  m_implementation->trail.note({.event = "restored", .before = TrailHeads::text(givenUp), .after = backup});
  transaction.commit();
}

void Library::setActor(const Actor& actor) {
  m_implementation->trail.setActor(actor);
}

void Library::noteOpening() {
  m_implementation->trail.noteOpening();
}

bool Library::noteExport(std::size_t cases) {
  return m_implementation->trail.noteAlone({{.event = "exported", .after = std::to_string(cases)}});
}

bool Library::notePrints(const std::vector<Print>& prints) {
  std::vector<AuditTrail::Entry> entries;
  for (const Print& each : prints)
    entries.push_back({.event = "printed", .caseId = each.caseId, .field = each.form, .after = each.what});
  return m_implementation->trail.noteAlone(entries);
}

std::vector<TrailEntry> Library::history(const TrailQuery& query) const {
  return readTrail(*m_implementation->database, query);
}

std::vector<CaseHead> Library::cases() const {
  std::vector<CaseHead> heads;
  Statement select(*m_implementation->database,
                   "SELECT id, CAST(center_id AS BLOB), round, revision FROM center_case ORDER BY center_id, round");
  select.run();
  while (select.next()) heads.push_back(Implementation::headIn(select));
  return heads;
}

std::optional<CaseHead> Library::find(const std::string& centerId, std::int64_t round) const {
  return m_implementation->find(centerId, round);
}

std::int64_t Library::lastRound(const std::string& centerId) const {
  Statement select(*m_implementation->database, "SELECT ifnull(max(round), 0) FROM center_case WHERE center_id = ?T");
  return select.run(centerId).only().integer(0);
}

CaseHead Library::head(core::CaseId id) const {
  return m_implementation->head(id);
}

core::Answers Library::answers(core::CaseId id) const {
  return state(id).answers;
}

CaseState Library::state(core::CaseId id) const {
  const Transaction transaction(*m_implementation->database, Transaction::Kind::Read);
  return {.head = m_implementation->head(id), .answers = m_implementation->answers(id)};
}

void Library::visit(const std::function<void(const CaseHead&, const core::Answers&)>& visitor,
                    const std::function<bool(const CaseHead&)>& wanted) const {
  const Transaction transaction(*m_implementation->database, Transaction::Kind::Read);
  for (const CaseHead& head : cases())
    if (!wanted || wanted(head)) visitor(head, m_implementation->answers(head.id));
}

std::vector<core::CaseId> Library::import(const std::vector<NewCase>& cases, const std::optional<std::string>& act,
                                          const core::Step& step) {
  std::vector<core::CaseId> ids;
  bool isNew = false;
  Transaction transaction(*m_implementation->database);
  for (const NewCase& each : cases) {
    core::tell(step, ids.size(), cases.size());
    const auto [id, differs] = m_implementation->take(each, act);
    ids.push_back(id);
    isNew = isNew || differs;
  }
  if (isNew) m_implementation->trail.note({.event = "imported", .after = std::to_string(cases.size())});
  m_implementation->commit(transaction);
  return ids;
}

void Library::together(const std::function<void()>& work) {
  Transaction transaction(*m_implementation->database);
  work();
  m_implementation->commit(transaction);
}

bool Library::lookAgain(const std::function<void()>& look) {
  const Database::Hurry hurry(*m_implementation->database);
  const std::int64_t version = m_implementation->dataVersion();
  if (version == m_implementation->lookedAt) return false;
  look();
  m_implementation->lookedAt = version;
  return true;
}

core::CaseId Library::add(const NewCase& added) {
  Transaction transaction(*m_implementation->database);
  const core::CaseId id = m_implementation->take(added, std::nullopt).first;
  m_implementation->commit(transaction);
  return id;
}

void Library::remove(core::CaseId id, const std::optional<std::string>& reason) {
  Transaction transaction(*m_implementation->database);
  const CaseHead removed = m_implementation->head(id);
  Statement(*m_implementation->database, "DELETE FROM center_case WHERE id = ?").runOn(1, id.number);
  m_implementation->trail.note({.event = "removed", .caseId = id, .before = removed.centerId, .reason = reason});
  transaction.commit();
}

std::int64_t Library::apply(core::CaseId id, const core::Changes& changes, std::optional<std::int64_t> revision,
                            const std::optional<std::string>& act) {
  Transaction transaction(*m_implementation->database);
  const CaseHead head = m_implementation->head(id);
  if (revision && *revision != head.revision) throw Error(ErrorCode::CaseChanged, core::masked(head.centerId));
  const std::int64_t grown = m_implementation->edit(head, changes, act);
  m_implementation->commit(transaction);
  return grown;
}

void Library::saveDraft(const Draft& draft) {
  Transaction transaction(*m_implementation->database);
  (void)m_implementation->head(draft.caseId);
  m_implementation->drafts.save(draft);
  m_implementation->commit(transaction);
}

void Library::removeDraft(core::CaseId id, core::FieldId field, core::RowId row) {
  Transaction transaction(*m_implementation->database);
  m_implementation->drafts.remove(id, field, row);
  transaction.commit();
}

std::vector<Draft> Library::drafts() const {
  return m_implementation->drafts.all();
}

std::vector<Library::CachedResult> Library::cachedResults(const std::string& key) const {
  return m_implementation->results.of(key);
}

void Library::cacheResults(const std::string& key, const std::vector<CachedResult>& results) {
  Transaction transaction(*m_implementation->database);
  m_implementation->results.keep(key, results);
  transaction.commit();
}

std::optional<std::string> Library::setting(const std::string& key) const {
  return SettingStore(*m_implementation->database).read(key);
}

void Library::set(const std::string& key, const std::optional<std::string>& value) {
  Transaction transaction(*m_implementation->database);
  SettingStore(*m_implementation->database).write(key, value, m_implementation->trail);
  transaction.commit();
}

QByteArray Library::storedFile(const std::string& sha256) const {
  return m_implementation->files.read(sha256);
}

std::optional<QByteArray> Library::uncheckedFile(const std::string& sha256) const {
  return m_implementation->files.find(sha256);
}

void Library::attach(core::CaseId id, const std::string& name, const QByteArray& content) {
  Transaction transaction(*m_implementation->database);
  (void)m_implementation->head(id);
  (void)m_implementation->attach(id, name, content);
  transaction.commit();
}

std::map<std::string, std::string> Library::attachments(core::CaseId id) const {
  return m_implementation->attachments.of(id);
}

IssuedPaper Library::issue(core::CaseId id, const std::function<PaperToIssue(const PaperGround&)>& make) {
  Transaction transaction(*m_implementation->database);
  const CaseHead head = m_implementation->head(id);
  const core::Answers answers = m_implementation->answers(id);
  const PaperGround ground{.number = m_implementation->issued.nextNumber(),
                           .issuedAt = m_implementation->clock->now(),
                           .head = head,
                           .answers = answers,
                           .trailHead = heads().last()};
  IssuedPaper paper = m_implementation->issued.add(ground, make(ground));
  m_implementation->traceCase(id, "issued", std::to_string(paper.number) + " " + paper.form + " " + paper.fingerprint);
  transaction.commit();
  return paper;
}

std::vector<IssuedPaper> Library::issuedPapers() const {
  return m_implementation->issued.all();
}

std::vector<IssuedPaper> Library::issuedPapers(core::CaseId id) const {
  return m_implementation->issued.ofCase(id);
}

std::optional<IssuedPaper> Library::issuedPaper(std::int64_t number) const {
  return m_implementation->issued.find(number);
}

std::optional<core::CaseId> Library::caseOf(const IssuedPaper& paper) const {
  return m_implementation->issued.caseOf(paper);
}

FrozenCase Library::frozenCase(std::int64_t number) const {
  auto frozen = m_implementation->issued.frozen(number);
  assert(frozen);
  return *std::move(frozen);
}

}  // namespace guapai::storage
