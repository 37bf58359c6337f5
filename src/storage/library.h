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
#include "storage/casehead.h"
#include "storage/issuedpaper.h"

namespace guapai::storage {

/// Text of an editor that was still open, kept so that a power cut costs no typing.
struct Draft {
  core::CaseId caseId;
  core::FieldId field;
  core::RowId row;  ///< number 0 where the field is no list's column
  std::string text;
  std::chrono::sys_seconds savedAt;
};

/// No file that is kept is larger, in bytes.
inline constexpr std::size_t kLargestFile = 50UL * 1024 * 1024;

/// The district's library: one SQLite file. Used from one thread.
///
/// Every function that writes is one transaction: when it throws, the file is as it was.
/// All throw core::Error{FileUnreadable, ReadFailed, LibraryLocked, LibraryDamaged}, and CaseChanged of a case that is
/// gone; those that write FileUnwritable, DiskFull, LibraryBusy, LibraryReadOnly, LibraryReplaced, LibraryUnsettled
/// too.
class Library {
public:
  /// How long to wait for another program that is writing, before LibraryBusy.
  static constexpr std::chrono::milliseconds kPatience{3000};

  /// @throws core::Error{FileUnwritable} where the file exists already: it is never started anew in silence.
  [[nodiscard]] static std::unique_ptr<Library> create(const std::filesystem::path& file,
                                                       const core::FieldCatalogue& catalogue, const core::Clock& clock,
                                                       std::chrono::milliseconds patience = kPatience);
  /// Upgrades an older library, after copying it beside itself (`upgradedFrom` then names the copy).
  /// @throws core::Error{NotALibrary, LibraryNewer} as well; the file is then untouched.
  [[nodiscard]] static std::unique_ptr<Library> open(const std::filesystem::path& file,
                                                     const core::FieldCatalogue& catalogue, const core::Clock& clock,
                                                     std::chrono::milliseconds patience = kPatience);
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  [[nodiscard]] const std::filesystem::path& file() const;
  [[nodiscard]] const std::optional<std::filesystem::path>& upgradedFrom() const;
  /// Neither the file nor its folder may be written to, when it was opened; every edit is refused.
  [[nodiscard]] bool isReadOnly() const;
  /// When the library was last written to by a person's act; nothing where it never was. A clock that is behind goes
  /// wrong.
  [[nodiscard]] std::optional<std::chrono::sys_seconds> lastEvent() const;

  /// Ordered by center id (by bytes) and round.
  [[nodiscard]] std::vector<CaseHead> cases() const;
  [[nodiscard]] std::optional<CaseHead> find(const std::string& centerId, std::int64_t round) const;
  [[nodiscard]] CaseHead head(core::CaseId id) const;
  [[nodiscard]] core::Answers answers(core::CaseId id) const;
  /// Every case in the order of `cases()`, as they all were at one moment, one after the other in memory. The library
  /// is not to be written to meanwhile.
  void visit(const std::function<void(const CaseHead&, const core::Answers&)>& visitor) const;

  struct NewCase {
    std::string centerId;
    std::int64_t round = 1;
    core::Answers answers;
    /// Files that the answers name, by that name, and where they are now. Read while the case is taken in, one at a
    /// time; they come in with it or not at all.
    std::map<std::string, std::filesystem::path> files;
    /// What a case becomes that is there already, where that is not `answers`.
    std::function<core::Answers(const core::Answers& known)> update = {};
  };
  /// Adds the cases, or replaces all answers of the one with the same center id and round (an edit like any other, in
  /// the audit trail; nothing where nothing differs), one after the other; all of them or, on an error, none.
  std::vector<core::CaseId> import(const std::vector<NewCase>& cases);
  void remove(core::CaseId id);

  /// Stores one accepted edit: all changes in one transaction, with an entry in the audit trail for each. Removes the
  /// drafts of the fields it sets. The case's head follows when its id, name or round changes.
  /// @param revision  the one that the edit was made upon; another one means that somebody else edited the case.
  /// @return the new revision.
  /// @throws core::Error{CaseChanged, CaseExists} as well.
  std::int64_t apply(core::CaseId id, const core::Changes& changes,
                     std::optional<std::int64_t> revision = std::nullopt);

  void saveDraft(const Draft& draft);
  void removeDraft(core::CaseId id, core::FieldId field, core::RowId row);
  [[nodiscard]] std::vector<Draft> drafts() const;

  /// What was computed from a case's answers: an evaluation, a line of the ledger.
  struct CachedResult {
    core::CaseId id;
    std::int64_t revision = 0;  ///< of the answers that it was computed from
    std::string result;         ///< in whatever form the caller keeps it
  };
  /// Those that were kept under this key and still belong to the case's revision.
  [[nodiscard]] std::vector<CachedResult> cachedResults(const std::string& key) const;
  /// Keeps one result a case; another key takes its place. Results of cases that are gone are passed over.
  void cacheResults(const std::string& key, const std::vector<CachedResult>& results);

  /// What the district has set for itself under this key; nothing where it was never set.
  [[nodiscard]] std::optional<std::string> setting(const std::string& key) const;
  /// Nothing takes the setting back.
  void set(const std::string& key, const std::optional<std::string>& value);

  /// Keeps a file; the same bytes are kept once. Nothing removes it again. @return its SHA-256.
  std::string storeFile(const QByteArray& content);
  /// Byte for byte as it was stored.
  /// @throws core::Error{LibraryDamaged} as well, where there is no such file or its bytes are others by now.
  [[nodiscard]] QByteArray storedFile(const std::string& sha256) const;

  /// What is kept under this sum as it is by now, for who checks it himself; nothing where there is no such file.
  [[nodiscard]] std::optional<QByteArray> uncheckedFile(const std::string& sha256) const;

  /// Keeps a file under the name that the case's answers have for it, in place of one that had this name.
  void attach(core::CaseId id, const std::string& name, const QByteArray& content);
  /// The SHA-256 of the case's files by name, also of those that its answers name no more.
  [[nodiscard]] std::map<std::string, std::string> attachments(core::CaseId id) const;

  /// Issues one paper of a case: `make` turns the version of the case that is frozen, and the number, into the paper;
  /// what it throws is thrown on, and the number is then free again. Nobody else can write to the library meanwhile,
  /// and `make` must not.
  IssuedPaper issue(core::CaseId id, const std::function<PaperToIssue(const PaperGround&)>& make);
  /// By number.
  [[nodiscard]] std::vector<IssuedPaper> issuedPapers() const;
  /// Of one case: also those of a case with the same center and round that was removed, and of this one if it was.
  [[nodiscard]] std::vector<IssuedPaper> issuedPapers(core::CaseId id) const;
  /// The case that a paper belongs to; nothing where there is none any more.
  [[nodiscard]] std::optional<core::CaseId> caseOf(const IssuedPaper& paper) const;
  [[nodiscard]] std::optional<IssuedPaper> issuedPaper(std::int64_t number) const;
  /// What the paper was printed from. @pre there is a paper of this number.
  [[nodiscard]] FrozenCase frozenCase(std::int64_t number) const;

private:
  class Implementation;
  explicit Library(std::unique_ptr<Implementation> implementation);

  std::unique_ptr<Implementation> m_implementation;
};

}  // namespace guapai::storage
