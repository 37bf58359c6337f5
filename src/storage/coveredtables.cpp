#include "storage/coveredtables.h"

namespace guapai::storage {
namespace {

std::string contentSql(const std::vector<const char*>& columns, const std::string& row) {
  std::string sql;
  for (const char* const column : columns) {
    const std::string value = row + column;
    // As bytes, because quote() ends at a NUL; with the type, because '1' and 1 have the same bytes.
    sql += (sql.empty() ? "" : " || ' ' || ") + ("typeof(" + value + ") || ':' || hex(" + value + ")");
  }
  return sql;
}

}  // namespace

const std::vector<CoveredTable>& coveredTables() {
  static const std::vector<CoveredTable> kTables{
      {"center_case", "case", "id", {"id", "center_id", "round", "revision", "last_row"}},
      {"list", "case", "case_id", {"case_id", "field", "finished"}},
      {"list_row", "case", "case_id", {"case_id", "number", "field", "position"}},
      {"answer", "case", "case_id", {"case_id", "field", "row", "value"}},
      {"attachment", "case", "case_id", {"case_id", "name", "sha256"}},
      {"draft", "draft", nullptr, {"case_id", "field", "row", "text", "saved_at"}},
      // A file's name is the sum of its bytes, against which they are compared.
      {"stored_file", "stored_file", nullptr, {"sha256", "size"}},
      {"issued_paper",
       "issued_paper",
       nullptr,
       {"number", "form", "case_id", "center_id", "center_name", "round", "issued_at", "evaluated_on", "standard",
        "standard_checksum", "fingerprint", "printed_sha256", "file_sha256", "attachment", "frozen_case", "results"}},
      {"setting", "setting", nullptr, {"key", "value"}},
      {"lock", "lock", nullptr, {"id", "key_name", "salt", "operations", "memory", "wrapped"}},
  };
  return kTables;
}

std::string contentSql(const CoveredTable& table, const std::string& row) {
  return std::string("'") + table.name + " ' || " + contentSql(table.columns, row);
}

std::string auditContentSql() {
  return contentSql({"id", "at", "case_id", "event", "field", "row", "before", "after", "account", "person", "reason"},
                    "audit.");
}

}  // namespace guapai::storage
