#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/database.h"
#include "storage/issuedpaper.h"

namespace guapai::storage {

/// The table `issued_paper`.
class IssuedStore {
public:
  /// @param database  must live longer.
  explicit IssuedStore(Database& database) : m_database(&database) {}

  /// The number of the next paper. @pre a transaction is open, in which it is also used or given up.
  [[nodiscard]] std::int64_t nextNumber() const;
  /// Keeps the paper and its file. @pre as for nextNumber.
  IssuedPaper add(const PaperGround& ground, const PaperToIssue& paper);

  [[nodiscard]] std::optional<IssuedPaper> find(std::int64_t number) const;
  /// By number, as the following.
  [[nodiscard]] std::vector<IssuedPaper> all() const;
  /// Those that caseOf leads to this case; those of a case that was removed as well.
  [[nodiscard]] std::vector<IssuedPaper> ofCase(core::CaseId id) const;
  /// The paper's case; where it was removed, one that was added with the same center and round.
  [[nodiscard]] std::optional<core::CaseId> caseOf(const IssuedPaper& paper) const;
  /// Nothing where there is no such paper.
  [[nodiscard]] std::optional<FrozenCase> frozen(std::int64_t number) const;

private:
  Database* m_database;
};

}  // namespace guapai::storage
