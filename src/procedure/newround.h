#pragma once

#include <cstdint>
#include <optional>

#include "core/answers.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// What the next application of a center begins with: the register's entry and what says who and where the center is.
/// Rows of doctors, equipment and records come along unfinished: they count once somebody has looked at them again.
/// Figures, dates and opinions were claims of their year and stay behind.
///
/// @param before  the round that is over; it stays as it is.
[[nodiscard]] core::Answers newRound(const terms::Definitions& definitions, const core::Answers& before,
                                     std::int64_t round);

}  // namespace guapai::procedure
