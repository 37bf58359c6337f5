#pragma once

#include <cstdint>
#include <optional>

#include "core/answers.h"
#include "terms/definitions.h"

namespace guapai::procedure {

/// The answers with which the next application of a center begins: the register's entry, and what says who and where
/// the center is. Lists of doctors, equipment and records come along unfinished: they count once somebody has looked at
/// them again. Other figures, dates and opinions were claims of their year and stay behind. The standard's file says
/// which fields come along (`new_round`).
///
/// @param before  the round that is over; it stays as it is.
/// @param round  the number of the new round.
[[nodiscard]] core::Answers newRound(const terms::Definitions& definitions, const core::Answers& before,
                                     std::int64_t round);

}  // namespace guapai::procedure
