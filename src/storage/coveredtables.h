#pragma once

#include <string>
#include <vector>

namespace guapai::storage {

/// A table whose rows are sealed.
struct CoveredTable {
  const char* name;
  const char* scope;                 ///< of its rows' seals: "case", or the table's own name
  const char* caseColumn;            ///< names the case in scope "case"; null elsewhere
  std::vector<const char*> columns;  ///< all that are sealed
};

/// The tables with content that somebody entered, issued or set. The audit trail has seals of its own
/// (`audit_seal`); kept results have theirs beside them.
[[nodiscard]] const std::vector<CoveredTable>& coveredTables();

/// An SQL expression for everything that a row holds: of each column its type and its bytes.
/// @param row  "NEW." and "OLD." in a trigger, empty in a query of the table.
[[nodiscard]] std::string contentSql(const CoveredTable& table, const std::string& row);

/// The same for the entries of the audit trail.
[[nodiscard]] std::string auditContentSql();

}  // namespace guapai::storage
