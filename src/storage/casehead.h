#pragma once

#include <cstdint>
#include <string>

#include "core/answers.h"
#include "core/caseid.h"

namespace guapai::storage {

/// What identifies a case, without its answers.
struct CaseHead {
  core::CaseId id;
  std::string centerId;  ///< identifies the institution for good
  std::int64_t round = 1;
  std::int64_t revision = 0;  ///< grows by one with every accepted edit
  [[nodiscard]] friend bool operator==(const CaseHead&, const CaseHead&) = default;
};

/// A case as it was at one moment.
struct CaseState {
  CaseHead head;
  core::Answers answers;
};

}  // namespace guapai::storage
