#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"
#include "core/change.h"
#include "core/clock.h"

namespace guapai::storage {

struct CaseId {
  std::int64_t number = 0;
  [[nodiscard]] friend auto operator<=>(const CaseId&, const CaseId&) = default;
};

/// What identifies a case, without its answers.
struct CaseHead {
  CaseId id;
  std::string centerId;  ///< identifies the institution for good
  std::int64_t round = 1;
  std::int64_t revision = 0;  ///< grows by one with every accepted edit
};

/// Text of an editor that was still open, kept so that a power cut costs no typing.
struct Draft {
  CaseId caseId;
  core::FieldId field;
  core::RowId row;  ///< number 0 where the field is no list's column
  std::string text;
  std::chrono::sys_seconds savedAt;
};

/// The district's library: one SQLite file. Used from one thread.
///
/// Every function that writes is one transaction: when it throws, the file is as it was.
/// All functions throw core::Error with FileUnreadable, FileUnwritable, DiskFull, LibraryBusy, LibraryDamaged or
/// LibraryReadOnly.
class Library {
public:
  /// @throws core::Error{FileUnwritable} where the file exists already: it is never started anew in silence.
  [[nodiscard]] static std::unique_ptr<Library> create(const std::filesystem::path& file,
                                                       const core::FieldCatalogue& catalogue, const core::Clock& clock);
  /// Upgrades an older library, after copying it beside itself (`upgradedFrom` then names the copy).
  /// @throws core::Error{NotALibrary, LibraryNewer} as well; the file is then untouched.
  [[nodiscard]] static std::unique_ptr<Library> open(const std::filesystem::path& file,
                                                     const core::FieldCatalogue& catalogue, const core::Clock& clock);
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  [[nodiscard]] const std::filesystem::path& file() const;
  [[nodiscard]] const std::optional<std::filesystem::path>& upgradedFrom() const;

  /// Ordered by center id (by bytes) and round.
  [[nodiscard]] std::vector<CaseHead> cases() const;
  [[nodiscard]] std::optional<CaseHead> find(const std::string& centerId, std::int64_t round) const;
  [[nodiscard]] CaseHead head(CaseId id) const;
  [[nodiscard]] core::Answers answers(CaseId id) const;

  struct NewCase {
    std::string centerId;
    std::int64_t round = 1;
    core::Answers answers;
  };
  /// Adds the cases, or replaces all answers of the one with the same center id and round; all of them or, on an error,
  /// none.
  std::vector<CaseId> import(const std::vector<NewCase>& cases);
  void remove(CaseId id);

  /// Stores one accepted edit: all changes in one transaction, with an entry in the audit trail for each. Removes the
  /// drafts of the fields it sets.
  /// @return the new revision.
  std::int64_t apply(CaseId id, const core::Changes& changes);

  void saveDraft(const Draft& draft);
  void removeDraft(CaseId id, core::FieldId field, core::RowId row);
  [[nodiscard]] std::vector<Draft> drafts() const;

  /// A cached evaluation (`guapai.evaluation/1` or whatever the caller stores), valid for one revision, standard and
  /// day.
  [[nodiscard]] std::optional<std::string> cachedResult(CaseId id, std::int64_t revision, const std::string& key) const;
  void cacheResult(CaseId id, std::int64_t revision, const std::string& key, const std::string& result);

private:
  class Implementation;
  explicit Library(std::unique_ptr<Implementation> implementation);

  std::unique_ptr<Implementation> m_implementation;
};

}  // namespace guapai::storage
