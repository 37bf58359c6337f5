#pragma once

#include <compare>
#include <cstdint>
#include <string>

#include "core/answers.h"

namespace guapai::core {

/// What tells a case from all other cases of the district: the institution, and which of its applications this is
/// (contract: case-format.md).
struct CaseIdentity {
  /// The answer `center.id` without white space around it. When that is empty, `center.name` in NFKC without any white
  /// space.
  std::string centerId;
  /// Which application of the institution this is (第几次申请); 1 when the case does not say.
  std::int64_t round = 1;
  [[nodiscard]] friend auto operator<=>(const CaseIdentity&, const CaseIdentity&) = default;
};

[[nodiscard]] CaseIdentity identityOf(const Answers& answers);

/// The center's name as it was written; empty where nobody has written it.
[[nodiscard]] std::string centerName(const Answers& answers);

/// Whether a change of this field can change the identity of the case.
[[nodiscard]] bool identifies(const Field& field);

}  // namespace guapai::core
