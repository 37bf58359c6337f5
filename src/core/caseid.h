#pragma once

#include <compare>
#include <cstdint>

namespace guapai::core {

/// Identifies a case within its library, for as long as the library exists.
struct CaseId {
  std::int64_t number = 0;
  [[nodiscard]] friend auto operator<=>(const CaseId&, const CaseId&) = default;
};

}  // namespace guapai::core
