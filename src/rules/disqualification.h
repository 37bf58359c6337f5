#pragma once

#include "rules/standardcontent.h"

namespace guapai::rules {

/// Decides one of the three disqualifiers without regard to rulings: result, why, reason, and, where it is triggered,
/// the dates on which that ends.
[[nodiscard]] DisqualifierFinding computeDisqualifier(const StandardContent& standard,
                                                      const DisqualifierContent& disqualifier,
                                                      const core::Answers& answers, const Days& days);

/// What an application on this day, evaluated on the same day, would be read with.
[[nodiscard]] Days daysFor(const StandardContent& standard, core::Date evaluation, core::Date application);

/// The first day of an application whose look-back window no longer holds `day`.
[[nodiscard]] core::Date leavesWindowOn(const StandardContent& standard, core::Date day);

}  // namespace guapai::rules
