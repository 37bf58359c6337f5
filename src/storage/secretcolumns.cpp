#include "storage/secretcolumns.h"

namespace guapai::storage {

const std::vector<SecretColumn>& secretColumns() {
  static const std::vector<SecretColumn> kColumns{
      {"answer", "value", {"case_id", "field", "row"}},
      {"draft", "text", {"case_id", "field", "row"}},
      {"audit", "before", {"id"}},
      {"audit", "after", {"id"}},
      {"audit", "person", {"id"}},
      {"audit", "reason", {"id"}},
      {"attachment", "name", {"case_id"}},
      {"stored_file", "content", {"sha256"}},
      {"issued_paper", "frozen_case", {"number"}},
      {"issued_paper", "results", {"number"}},
      {"cached_result", "result", {"case_id"}},
  };
  return kColumns;
}

}  // namespace guapai::storage
