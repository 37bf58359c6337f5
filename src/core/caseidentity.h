#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "core/answers.h"

namespace guapai::core {

/// What tells a case from all others: the institution, and which of its applications it is (contract: case-format.md).
struct CaseIdentity {
  std::string centerId;  ///< `center.id` without surrounding white space, else the name after NFKC without white space
  std::int64_t round = 1;
  [[nodiscard]] friend auto operator<=>(const CaseIdentity&, const CaseIdentity&) = default;
};

[[nodiscard]] CaseIdentity identityOf(const Answers& answers);

/// Whether an answer to this field can change the identity.
[[nodiscard]] bool identifies(const Field& field);

}  // namespace guapai::core
