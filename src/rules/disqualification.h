#pragma once

#include "rules/standardcontent.h"

namespace guapai::rules {

/// What the records of a disqualifier come to, before any ruling.
struct Decision {
  DisqualifierResult result = DisqualifierResult::Undetermined;
  Why why = Why::None;
  const Line* line = nullptr;  ///< the line that fits the deciding record; null where no record decides
  std::size_t record = 0;      ///< position of the deciding record; without meaning where `line` is null
};

/// One triggered record triggers; else one undetermined record leaves it undetermined; else it is clear.
[[nodiscard]] Decision decide(const StandardContent& standard, const DisqualifierContent& disqualifier,
                              const core::Answers& answers, const Days& days);

/// Decides one of the three disqualifiers (申请条件) without regard to rulings. The finding has result, why and reason;
/// for a triggered disqualifier that passes with time it also has the two dates on which that ends.
[[nodiscard]] DisqualifierFinding computeDisqualifier(const StandardContent& standard,
                                                      const DisqualifierContent& disqualifier,
                                                      const core::Answers& answers, const Days& days);

/// The days of a case that was applied for on `application` and is evaluated on `evaluation`.
[[nodiscard]] Days daysFor(const StandardContent& standard, core::Date evaluation, core::Date application);

/// The first application date whose look-back window (两年内) no longer holds `day`.
[[nodiscard]] core::Date leavesWindowOn(const StandardContent& standard, core::Date day);

}  // namespace guapai::rules
