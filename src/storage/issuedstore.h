#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/database.h"
#include "storage/issuedpaper.h"

namespace guapai::storage {

/// Keeps the issued papers in the table `issued_paper`.
class IssuedStore {
public:
  /// @param database  must outlive the store.
  explicit IssuedStore(Database& database) : m_database(&database) {}

  /// The number of the next paper. @pre a transaction is open, and the number is used in it or not at all.
  [[nodiscard]] std::int64_t nextNumber() const;
  /// Keeps the paper and its PDF. @pre the transaction in which `nextNumber` gave the number is open.
  IssuedPaper add(const PaperGround& ground, const PaperToIssue& paper);

  /// Absent where there is no paper of this number.
  [[nodiscard]] std::optional<IssuedPaper> find(std::int64_t number) const;
  /// All papers, ordered by number.
  [[nodiscard]] std::vector<IssuedPaper> all() const;
  /// The papers for which `caseOf` gives this case, ordered by number. If the case was removed, the papers issued from
  /// it.
  [[nodiscard]] std::vector<IssuedPaper> ofCase(core::CaseId id) const;
  /// The case of a paper. Where it was removed, it is the case that was added since with the same center and round;
  /// absent where there is none.
  [[nodiscard]] std::optional<core::CaseId> caseOf(const IssuedPaper& paper) const;
  /// What the paper was printed from; absent where there is no paper of this number.
  [[nodiscard]] std::optional<FrozenCase> frozen(std::int64_t number) const;

private:
  Database* m_database;
};

}  // namespace guapai::storage
