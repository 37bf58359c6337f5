#pragma once

#include <compare>
#include <cstdint>
#include <string>

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

}  // namespace guapai::storage
