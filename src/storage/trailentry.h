#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "core/caseid.h"

namespace guapai::storage {

/// One entry of the audit trail.
struct TrailEntry {
  std::int64_t number = 0;  ///< grows with every entry of the library
  std::chrono::sys_seconds at = {};
  core::CaseId caseId = {};                 ///< number 0 where the entry is about no case
  std::string event = {};                   ///< `edited`, `imported` … (docs/formats.md, "The audit trail")
  std::optional<std::string> field = {};    ///< the name of a field, a setting or a form
  std::optional<std::int64_t> row = {};     ///< the row of a list, where the field is a column
  std::optional<std::string> before = {};   ///< absent where nothing was known
  std::optional<std::string> after = {};    ///< absent where nothing is known any more
  std::optional<std::string> account = {};  ///< of the system; absent where it was not recorded
  std::optional<std::string> person = {};   ///< absent where nobody had set a name
  std::optional<std::string> reason = {};   ///< absent where none was given
};

/// Which entries of the audit trail are wanted: the newest of those that match, in pages.
struct TrailQuery {
  std::optional<core::CaseId> caseId = {};     ///< absent: those of the whole library
  std::optional<std::string> field = {};       ///< a field, or a list with its columns; absent: any
  std::optional<std::int64_t> row = {};        ///< a row of a list; absent: any
  std::optional<std::int64_t> olderThan = {};  ///< the number of an entry; absent: from the newest on
  std::optional<std::int64_t> newerThan = {};  ///< the number of an entry; absent: down to the oldest
  std::size_t most = 200;
};

/// A paper, a list or a chart that is handed out of the library: printed, or written as a PDF.
struct Print {
  core::CaseId caseId = {0};             ///< number 0 where it shows no single case
  std::optional<std::string> form = {};  ///< the form's id; absent where it is no form
  std::optional<std::string> what = {};  ///< the fingerprint of an issued paper, or what else tells it apart
};

}  // namespace guapai::storage
