#pragma once

#include <cstdint>
#include <string>

#include "core/caseid.h"

namespace guapai::storage {

/// What identifies a case, without its answers.
struct CaseHead {
  core::CaseId id;
  std::string centerId;  ///< identifies the institution for good
  std::int64_t round = 1;
  std::int64_t revision = 0;  ///< grows by one with every accepted edit
};

}  // namespace guapai::storage
