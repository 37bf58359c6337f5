#include "storage/library.h"

#include <cassert>
#include <utility>

#include "core/caseidentity.h"
#include "core/error.h"
#include "core/masking.h"
#include "files/filename.h"
#include "files/filereader.h"
#include "files/process.h"
#include "storage/answerstore.h"
#include "storage/attachmentstore.h"
#include "storage/audittrail.h"
#include "storage/backup.h"
#include "storage/database.h"
#include "storage/difference.h"
#include "storage/draftstore.h"
#include "storage/filestore.h"
#include "storage/integrity.h"
#include "storage/issuedstore.h"
#include "storage/knownfields.h"
#include "storage/notededit.h"
#include "storage/resultstore.h"
#include "storage/salvage.h"
#include "storage/schema.h"
#include "storage/seals.h"
#include "storage/settingstore.h"
#include "storage/timetext.h"
#include "storage/trailheads.h"
#include "storage/trailreader.h"

namespace guapai::storage {
namespace {

using core::Error;
using core::ErrorCode;

CaseHead headIn(const Statement& row) {
  return {.id = {row.integer(0)}, .centerId = row.text(1), .round = row.integer(2), .revision = row.integer(3)};
}

QByteArray contentOf(const std::filesystem::path& path) {
  return QByteArray::fromStdString(files::readFile(path, kLargestFile));
}

}  // namespace

class Library::Implementation {
public:
  Implementation(OpenedDatabase opened, const core::FieldCatalogue& fields, const core::Clock& today)
      : database(std::move(opened.database)),
        upgradedFrom(std::move(opened.upgradedFrom)),
        catalogue(&fields),
        clock(&today),
        heads(*database),
        trail(*database, today),
        store(*database, fields, trail),
        files(*database),
        attachments(*database, files),
        issued(*database),
        results(*database),
        knownFields(*database, fields),
        drafts(*database, fields, knownFields) {
    lookedAt = dataVersion();
    trail.setActor({.account = files::accountName(), .person = std::nullopt});
    if (!database->isReadOnly()) seals.emplace(*database);
  }

  /// Ends what wrote answers or drafts.
  void commit(Transaction& transaction) {
    if (!m_hasNotedFields) knownFields.note();
    transaction.commit();
    m_hasNotedFields = !transaction.isInner();  // the outer one may still be rolled back
  }

  /// A number that is another one after every commit of another connection.
  [[nodiscard]] std::int64_t dataVersion() const { return database->pragma(QStringLiteral("data_version")); }

  [[nodiscard]] std::string name() const { return files::shownName(database->file()); }

  [[nodiscard]] CaseHead head(core::CaseId id) const {
    Statement select(*database, "SELECT id, CAST(center_id AS BLOB), round, revision FROM center_case WHERE id = ?");
    if (!select.run(id.number).next()) throw Error(ErrorCode::CaseChanged, name());
    return headIn(select);
  }

  [[nodiscard]] std::optional<CaseHead> find(const std::string& centerId, std::int64_t round) const {
    Statement select(
        *database,
        "SELECT id, CAST(center_id AS BLOB), round, revision FROM center_case WHERE center_id = ?T AND round = ?");
    return select.run(centerId, round).next() ? std::optional(headIn(select)) : std::nullopt;
  }

  [[nodiscard]] core::Answers answers(core::CaseId id) const {
    try {
      core::Answers read = store.read(id);
      Statement last(*database, "SELECT last_row FROM center_case WHERE id = ?");
      if (last.run(id.number).next()) read.reserveRows(last.integer(0));
      return read;
    } catch (const Error& error) {
      if (error.code() == ErrorCode::LibraryNewer) throw Error(ErrorCode::LibraryNewer, name());
      if (error.code() != ErrorCode::LibraryDamaged) throw;
      throw Error(ErrorCode::LibraryDamaged, name() + " (" + error.detail() + ")");
    }
  }

  /// @pre a transaction is open.
  std::int64_t edit(const CaseHead& head, const core::Changes& changes, const std::optional<std::string>& act) {
    NotedEdit noted(*database, *catalogue, trail);
    bool identity = false;
    for (const core::Change& change : changes) {
      store.edit(head.id, change);
      identity = identity || core::identifies((*catalogue)[core::fieldOf(change)]);
    }
    noted.finish(act);
    if (identity) follow(head);
    Statement(*database, "UPDATE center_case SET revision = revision + 1 WHERE id = ?").run(head.id.number);
    return head.revision + 1;
  }

  core::CaseId add(const NewCase& added, const std::optional<std::string>& act) {
    Statement insert(*database, "INSERT INTO center_case (center_id, round, revision, last_row) VALUES (?T, ?, 1, 0)");
    const core::CaseId id{insert.run(added.centerId, added.round).inserted()};
    store.write(id, added.answers);
    trail.note({.event = "added", .caseId = id, .after = added.centerId, .reason = act});
    return id;
  }

  /// @pre a transaction is open.
  /// @return whether the file is new under this name.
  bool attach(core::CaseId id, const std::string& name, const QByteArray& content) {
    return traced(attachments.attach(id, name, content), id, name);
  }

  /// @pre a transaction is open.
  /// @return whether a file of the case is new under its name.
  bool attachAll(core::CaseId id, const NewCase& added) {
    bool attached = false;
    for (const auto& [name, path] : added.files) attached = attach(id, name, contentOf(path)) || attached;
    for (const auto& [name, sha256] : added.kept)
      attached = traced(attachments.attachStored(id, name, sha256), id, name) || attached;
    return attached;
  }

  /// Takes one case in. @pre a transaction is open. @return its id, and whether anything of it was new.
  std::pair<core::CaseId, bool> take(const NewCase& each, const std::optional<std::string>& act) {
    const auto known = find(each.centerId, each.round);
    const core::CaseId id = known ? known->id : add(each, act);
    const bool attached = attachAll(id, each);
    if (seals) seals->takeUp();
    if (!known) return {id, true};
    const core::Answers before = answers(id);
    const core::Changes changes = difference(before, each.update ? each.update(before) : each.answers);
    const bool differs = attached || !changes.empty();
    if (differs) edit(*known, changes, act);
    return {id, differs};
  }

  void traceCase(core::CaseId id, const char* event, const std::string& after) {
    trail.note({.event = event, .caseId = id, .after = after});
  }

  std::unique_ptr<Database> database;
  std::optional<std::filesystem::path> upgradedFrom;
  const core::FieldCatalogue* catalogue;
  const core::Clock* clock;
  TrailHeads heads;
  AuditTrail trail;
  AnswerStore store;
  FileStore files;
  AttachmentStore attachments;
  IssuedStore issued;
  ResultStore results;
  KnownFields knownFields;
  DraftStore drafts;
  bool isSalvaged = false;
  std::optional<Seals> seals;  ///< absent where the library is only read
  std::int64_t lookedAt = 0;   ///< the data version that `lookAgain` has seen

private:
  /// @return `attached`, after an entry in the audit trail where it is true.
  bool traced(bool attached, core::CaseId id, const std::string& name) {
    if (attached) traceCase(id, "attached", attachments.of(id).at(name) + " " + name);
    return attached;
  }

  /// Makes the head of a case say what its answers say. A case that is exported and imported again must be found as the
  /// same one.
  void follow(const CaseHead& head) const {
    const core::CaseIdentity identity = core::identityOf(store.read(head.id));
    if (identity == core::CaseIdentity{.centerId = head.centerId, .round = head.round}) return;
    if (find(identity.centerId, identity.round)) throw Error(ErrorCode::CaseExists, core::masked(identity.centerId));
    Statement(*database, "UPDATE center_case SET center_id = ?T, round = ? WHERE id = ?")
        .run(identity.centerId, identity.round, head.id.number);
  }

  bool m_hasNotedFields = false;  ///< since the library was opened
};

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
  if (!select.run().next()) return std::nullopt;
  const std::string at = select.text(0);
  return at.empty() ? std::nullopt : std::optional(timeOf(at, "audit.at"));
}

std::vector<Damage> Library::verify() const {
  return damagesOf(*m_implementation->database);
}

std::vector<Damage> Library::verifyAside() const {
  Database own(file(), Database::Access::ReadOnly, kPatience);
  return damagesOf(own);
}

bool Library::endsAsItWasLeft() const {
  return damagesAtTheEnd(*m_implementation->database).empty();
}

std::vector<Damage> Library::backUp(const std::filesystem::path& copy) const {
  return writeBackup(*m_implementation->database, copy);
}

TrailHead Library::trailHead() const {
  return m_implementation->heads.last();
}

bool Library::hasPassed(const TrailHead& head) const {
  return m_implementation->heads.have(head);
}

TrailPart Library::since(const TrailHead& head) const {
  return m_implementation->heads.behind(head);
}

std::vector<TrailHead> Library::givenUp() const {
  return m_implementation->heads.givenUp();
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
  while (select.next()) heads.push_back(headIn(select));
  return heads;
}

std::optional<CaseHead> Library::find(const std::string& centerId, std::int64_t round) const {
  return m_implementation->find(centerId, round);
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

void Library::visit(const std::function<void(const CaseHead&, const core::Answers&)>& visitor) const {
  const Transaction transaction(*m_implementation->database, Transaction::Kind::Read);
  for (const CaseHead& head : cases()) visitor(head, m_implementation->answers(head.id));
}

std::vector<core::CaseId> Library::import(const std::vector<NewCase>& cases, const std::optional<std::string>& act) {
  std::vector<core::CaseId> ids;
  bool isNew = false;
  Transaction transaction(*m_implementation->database);
  for (const NewCase& each : cases) {
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
  Statement(*m_implementation->database, "DELETE FROM center_case WHERE id = ?").run(id.number);
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

std::string Library::storeFile(const QByteArray& content) {
  Transaction transaction(*m_implementation->database);
  std::string sha256 = m_implementation->files.store(content);
  transaction.commit();
  return sha256;
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
                           .answers = answers};
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
