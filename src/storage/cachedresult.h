#pragma once

#include <cstdint>
#include <string>

#include "core/caseid.h"

namespace guapai::storage {

/// Something that was computed from the answers of a case: an evaluation, a line of the ledger.
struct CachedResult {
  core::CaseId id;
  std::int64_t revision = 0;  ///< revision of the answers that it was computed from
  std::string result;         ///< in whatever form the caller keeps it
};

}  // namespace guapai::storage
