#pragma once

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
#include "storage/database.h"
#include "storage/difference.h"
#include "storage/draftstore.h"
#include "storage/filestore.h"
#include "storage/issuedstore.h"
#include "storage/knownfields.h"
#include "storage/library.h"
#include "storage/notededit.h"
#include "storage/passphrase.h"
#include "storage/resultstore.h"
#include "storage/schema.h"
#include "storage/seals.h"
#include "storage/settingstore.h"
#include "storage/trailheads.h"

namespace guapai::storage {

/// The connection of a library, and what reads and writes its tables. Only library.cpp uses it.
class Library::Implementation {
public:
  static CaseHead headIn(const Statement& row) {
    return {.id = {row.integer(0)}, .centerId = row.text(1), .round = row.integer(2), .revision = row.integer(3)};
  }

  Implementation(OpenedDatabase opened, const core::FieldCatalogue& fields, const core::Clock& today)
      : database(std::move(opened.database)),
        upgradedFrom(std::move(opened.upgradedFrom)),
        catalogue(&fields),
        clock(&today),
        trail(*database, today),
        store(*database, fields, trail),
        files(*database),
        attachments(*database, files),
        issued(*database),
        results(*database),
        knownFields(*database, fields),
        drafts(*database, fields, knownFields) {
    useKnownKey(*database);
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
    if (!select.run(id.number).next()) throw core::Error(core::ErrorCode::CaseChanged, name());
    return headIn(select);
  }

  [[nodiscard]] std::optional<CaseHead> find(const std::string& centerId, std::int64_t round) const {
    Statement select(
        *database,
        "SELECT id, CAST(center_id AS BLOB), round, revision FROM center_case WHERE center_id = ?T AND round = ?");
    return select.run(centerId, round).next() ? std::optional(headIn(select)) : std::nullopt;
  }

  /// @pre the case is there.
  [[nodiscard]] core::Answers answers(core::CaseId id) const {
    try {
      core::Answers read = store.read(id);
      Statement last(*database, "SELECT last_row FROM center_case WHERE id = ?");
      const std::int64_t number = last.run(id.number).only().integer(0);
      if (number > kMostRows) throw core::Error(core::ErrorCode::LibraryDamaged, "last_row");
      read.reserveRows(number);
      return read;
    } catch (const core::Error& error) {
      if (error.code() == core::ErrorCode::LibraryNewer) throw core::Error(core::ErrorCode::LibraryNewer, name());
      if (error.code() != core::ErrorCode::LibraryDamaged) throw;
      throw core::Error(core::ErrorCode::LibraryDamaged, name() + " (" + error.detail() + ")");
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
    Statement(*database, "UPDATE center_case SET revision = revision + 1 WHERE id = ?").runOn(1, head.id.number);
    return head.revision + 1;
  }

  core::CaseId add(const NewCase& added, const std::optional<std::string>& act) {
    Statement insert(*database, "INSERT INTO center_case (center_id, round, revision, last_row) VALUES (?T, ?, 1, 0)");
    const core::CaseId id{insert.run(added.centerId, added.round).inserted()};
    store.write(id, answersOf(added));
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
    const core::Changes changes = difference(before, each.update ? each.update(before) : answersOf(each));
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
  /// Nobody has given out so many numbers of rows. The number that follows must be one, too.
  static constexpr std::int64_t kMostRows = std::int64_t{1} << 40;

  static QByteArray contentOf(const std::filesystem::path& path) {
    return QByteArray::fromStdString(files::readFile(path, kLargestFile));
  }
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
    if (find(identity.centerId, identity.round))
      throw core::Error(core::ErrorCode::CaseExists, core::masked(identity.centerId));
    Statement(*database, "UPDATE center_case SET center_id = ?T, round = ? WHERE id = ?")
        .runOn(1, identity.centerId, identity.round, head.id.number);
  }

  bool m_hasNotedFields = false;  ///< since the library was opened
};

}  // namespace guapai::storage
