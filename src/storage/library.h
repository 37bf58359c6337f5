#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "core/change.h"
#include "core/clock.h"
#include "core/steps.h"
#include "storage/actor.h"
#include "storage/cachedresult.h"
#include "storage/casehead.h"
#include "storage/damage.h"
#include "storage/draft.h"
#include "storage/issuedpaper.h"
#include "storage/newcase.h"
#include "storage/trailentry.h"
#include "storage/trailhead.h"

namespace guapai::storage {

class Cipher;
class Protection;
class TrailHeads;

/// The largest size, in bytes, of a file that is kept.
inline constexpr std::size_t kLargestFile = 50UL * 1024 * 1024;

/// The district's library (资料库): one SQLite file. A library is used from one thread only. Catalogue and clock must
/// outlive it.
///
/// Every function that writes is one transaction: when it throws, the file is as it was. Every function may throw
/// core::Error{FileUnreadable, ReadFailed, MemoryFull, LibraryLocked, LibraryUnlockable, LibraryUnfinished,
/// LibraryDamaged}, and CaseChanged for a case that is gone. Functions that write may also throw FileUnwritable,
/// DiskFull, LibraryBusy, LibraryReadOnly, LibraryReplaced and LibraryUnsettled.
class Library {
public:
  /// How long a function waits for another program that is writing before it throws LibraryBusy.
  static constexpr std::chrono::milliseconds kPatience{3000};

  /// Makes an empty library and opens it.
  /// @throws core::Error{FileUnwritable} where the file exists already. A library is never replaced in silence.
  [[nodiscard]] static std::unique_ptr<Library> create(const std::filesystem::path& file,
                                                       const core::FieldCatalogue& catalogue, const core::Clock& clock,
                                                       std::chrono::milliseconds patience = kPatience);
  /// Opens a library. An older one is copied beside itself and then upgraded; `upgradedFrom` names the copy.
  /// @throws core::Error{NotALibrary, LibraryNewer, JournalForeign} as well; the file is then untouched.
  [[nodiscard]] static std::unique_ptr<Library> open(const std::filesystem::path& file,
                                                     const core::FieldCatalogue& catalogue, const core::Clock& clock,
                                                     std::chrono::milliseconds patience = kPatience);
  /// Opens a library for reading only, even where it could be written to. Of an older one this shows an upgraded copy.
  [[nodiscard]] static std::unique_ptr<Library> look(const std::filesystem::path& file,
                                                     const core::FieldCatalogue& catalogue, const core::Clock& clock);
  /// Opens what can be read of a damaged library, for reading only. `verify` says what is missing.
  /// @throws core::Error{LibraryDamaged} where nothing can be read; others as `open`.
  [[nodiscard]] static std::unique_ptr<Library> salvage(const std::filesystem::path& file,
                                                        const core::FieldCatalogue& catalogue,
                                                        const core::Clock& clock);
  ~Library();

  [[nodiscard]] const std::filesystem::path& file() const;
  /// The copy of the library as it was before opening upgraded it; absent where it was not upgraded.
  [[nodiscard]] const std::optional<std::filesystem::path>& upgradedFrom() const;
  /// Whether the file or its folder could not be written to when the library was opened. Every edit is then refused.
  [[nodiscard]] bool isReadOnly() const;
  /// Whether this is only what could be read of a damaged library.
  [[nodiscard]] bool isSalvaged() const;
  /// The time of the last entry in the audit trail; absent where there is none. A clock that shows an earlier time is
  /// wrong.
  [[nodiscard]] std::optional<std::chrono::sys_seconds> lastEvent() const;

  /// Compares everything in the library with its seals, and the database with itself. Reads all of it: seconds for each
  /// 100 MB. @return what is wrong; empty where the library is as Guapai left it.
  [[nodiscard]] std::vector<Damage> verify() const;
  /// The same through a connection of its own: it may be called in another thread.
  [[nodiscard]] std::vector<Damage> verifyAside() const;
  /// The part of it that takes no time, whatever the size: whether the end of the audit trail and the last state agree.
  [[nodiscard]] bool endsAsItWasLeft() const;
  /// Makes a consistent copy, also while another program has the library open. The copy is read back and verified
  /// before it gets its name; only this user can read it.
  /// @return what is wrong with the copy, which is what is wrong with the library.
  /// @throws core::Error{OutputDiskFull, FileUnwritable} naming `copy`; a file that has this name stays as it is.
  [[nodiscard]] std::vector<Damage> backUp(const std::filesystem::path& copy) const;

  /// Encrypts what is to be kept outside of the library, as the library does. Null where it has no passphrase.
  [[nodiscard]] const Cipher* cipher() const;
  [[nodiscard]] Protection protection();  ///< its passphrase
  /// Where the audit trail stands, has stood, and was given up.
  [[nodiscard]] TrailHeads heads() const;
  /// Notes in the audit trail that this library was restored from a backup.
  /// @param backup  the name of the backup's file.
  /// @param givenUp  the heads of the trails that this library does not continue.
  void noteRestored(const std::string& backup, const std::vector<TrailHead>& givenUp);

  /// From now on edits are noted in the audit trail as made by this actor. That somebody else than the last one works
  /// with the library is noted before his first entry.
  void setActor(const Actor& actor);
  /// Notes the same at once, without waiting for another program. Nothing is thrown and nothing is lost where the
  /// library does not take it: it is noted with the first edit.
  void noteOpening();

  // What leaves the library is noted before it is handed out, so that nothing leaves unseen. These two throw nothing:
  // who may read the library may also export and print while another program writes to it, or where it can only be
  // read. They return false where the library did not take the entry (it is busy, or the disk is full), and true where
  // it can only be read.
  [[nodiscard]] bool noteExport(std::size_t cases);
  /// All of them in one transaction.
  [[nodiscard]] bool notePrints(const std::vector<Print>& prints);

  /// Entries of the audit trail, the newest first.
  [[nodiscard]] std::vector<TrailEntry> history(const TrailQuery& query) const;

  /// The heads of all cases, ordered by center id (by bytes) and round.
  [[nodiscard]] std::vector<CaseHead> cases() const;
  /// Absent where there is no such case.
  [[nodiscard]] std::optional<CaseHead> find(const std::string& centerId, std::int64_t round) const;
  [[nodiscard]] CaseHead head(core::CaseId id) const;
  [[nodiscard]] core::Answers answers(core::CaseId id) const;
  [[nodiscard]] std::int64_t lastRound(const std::string& centerId) const;  ///< 0 where the center has no case
  [[nodiscard]] CaseState state(core::CaseId id) const;                     ///< head and answers of one moment
  /// Calls `visitor` for every case in the order of `cases()`, as all are at one moment, one in memory at a time. Those
  /// that `wanted`, asked just before, does not want are passed over unread. Neither must write to the library.
  void visit(const std::function<void(const CaseHead&, const core::Answers&)>& visitor,
             const std::function<bool(const CaseHead&)>& wanted = {}) const;

  using NewCase = storage::NewCase;
  /// Imports the cases one after the other; on an error, none of them. Where the library has a case with the same
  /// center id and round, its answers are replaced. That is an edit with its entries in the audit trail; where nothing
  /// differs, nothing is written. Otherwise the trail also says that so many cases were imported.
  /// @param act  what the audit trail calls the edits; absent: nothing.
  /// @param step  is told of every case, and must not use the library; may be empty.
  /// @return the ids in the order of `cases`. @throws core::Error as `files::readFile` too; core::Cancelled by `step`.
  std::vector<core::CaseId> import(const std::vector<NewCase>& cases,
                                   const std::optional<std::string>& act = std::nullopt, const core::Step& step = {});
  /// Adds one case that somebody has begun here. Otherwise as `import`.
  core::CaseId add(const NewCase& added);
  /// Does the work in one transaction: nobody else writes to the library meanwhile, and all that the work has written
  /// is stored, or nothing. What the library throws must leave `work`.
  void together(const std::function<void()>& work);
  /// Calls `look` where another program has written to the library since it was called last; the first time, since the
  /// library was opened. Nothing that `look` reads waits for another program: where the library is locked,
  /// LibraryLocked is thrown at once, and the next call calls `look` again, as it does whatever `look` throws.
  /// @param look  only reads.
  /// @return whether `look` was called.
  bool lookAgain(const std::function<void()>& look);
  /// Removes a case. Its issued papers, its entries in the audit trail and the stored files stay.
  /// @param reason  why, for the audit trail; absent where none was given.
  void remove(core::CaseId id, const std::optional<std::string>& reason = std::nullopt);

  /// Stores one accepted edit: all changes in one transaction, with an entry in the audit trail for each. The drafts of
  /// the answers that it sets are removed. Where the edit changes the center's id or name or the round, the head of the
  /// case changes too.
  /// @param revision  the revision that the edit was made upon. Where the case has another one, somebody else has
  /// edited it, and the edit is refused. Absent: the revision is not compared.
  /// @param act  what the edit is called in the audit trail (补正, 撤销); absent where somebody just filled in a blank.
  /// The trail adds the reason that is given among the answers.
  /// @return the new revision.
  /// @throws core::Error{CaseChanged, CaseExists} as well; CaseExists where another case has the new id and round.
  std::int64_t apply(core::CaseId id, const core::Changes& changes, std::optional<std::int64_t> revision = std::nullopt,
                     const std::optional<std::string>& act = std::nullopt);

  void saveDraft(const Draft& draft);
  void removeDraft(core::CaseId id, core::FieldId field, core::RowId row);
  [[nodiscard]] std::vector<Draft> drafts() const;
  using CachedResult = storage::CachedResult;
  /// The results that were kept under this key and were computed from the revision that the case still has.
  [[nodiscard]] std::vector<CachedResult> cachedResults(const std::string& key) const;
  /// Keeps one result for each case, in the place of an earlier one, whatever its key; passes over cases that are gone.
  void cacheResults(const std::string& key, const std::vector<CachedResult>& results);

  /// The value that the district has set under this key; absent if it has set none.
  [[nodiscard]] std::optional<std::string> setting(const std::string& key) const;
  /// Sets the setting `key` to `value`. If `value` is absent, the setting is removed.
  void set(const std::string& key, const std::optional<std::string>& value);

  /// @return the file with this sum, byte for byte as it came into the library.
  /// @throws core::Error{LibraryDamaged} as well, where there is no such file or its bytes have changed.
  [[nodiscard]] QByteArray storedFile(const std::string& sha256) const;
  /// The bytes that are kept under this sum, for a caller that compares them with it itself. Absent where there is no
  /// such file.
  [[nodiscard]] std::optional<QByteArray> uncheckedFile(const std::string& sha256) const;

  /// Keeps a file under the name that the answers of the case have for it, in place of one that had this name. The
  /// bytes are kept for good; where they are there already, they are kept once.
  void attach(core::CaseId id, const std::string& name, const QByteArray& content);
  /// The SHA-256 of each file of the case, by name. Files that its answers no longer name are among them.
  [[nodiscard]] std::map<std::string, std::string> attachments(core::CaseId id) const;

  /// Issues one paper of a case (印发). Nobody else can write to the library while `make` runs.
  /// @param make  makes the paper from its number and the version of the case that is frozen. It must not write to the
  /// library. What it throws is thrown on, and the next paper then gets the number.
  IssuedPaper issue(core::CaseId id, const std::function<PaperToIssue(const PaperGround&)>& make);
  /// All issued papers, ordered by number.
  [[nodiscard]] std::vector<IssuedPaper> issuedPapers() const;
  /// The papers of one case, ordered by number, even where the case was removed. Those of a removed case with the same
  /// center and round are among them.
  [[nodiscard]] std::vector<IssuedPaper> issuedPapers(core::CaseId id) const;
  /// The case that a paper belongs to. Where it was removed, it is the case that was added since with the same center
  /// and round; absent where there is none.
  [[nodiscard]] std::optional<core::CaseId> caseOf(const IssuedPaper& paper) const;
  /// Absent where there is no paper of this number.
  [[nodiscard]] std::optional<IssuedPaper> issuedPaper(std::int64_t number) const;
  /// What the paper was printed from. @pre there is a paper of this number.
  [[nodiscard]] FrozenCase frozenCase(std::int64_t number) const;

private:
  class Implementation;
  explicit Library(std::unique_ptr<Implementation> implementation);

  std::unique_ptr<Implementation> m_implementation;
};

}  // namespace guapai::storage
