#pragma once

#include <optional>
#include <vector>

#include "rules/standardcontent.h"

namespace guapai::rules {

/// One comparison that a reading rests on: what was looked at, where, and what came of it. A part points into the
/// standard and the answers, which must outlive it.
struct Part {
  const Condition* condition = nullptr;
  Reading state = Reading::Unknown;
  Source source = Source::Application;
  std::size_t fact = 0;  ///< index into the standard's facts; the number of facts where the part is about none
  std::optional<core::FieldId> field;    ///< the blank that was looked at; absent where the source has none for it
  const core::Value* value = nullptr;    ///< the answer in `field`; null where it is not known, and for counted rows
  std::optional<core::Wide> rows;        ///< the number of rows, where the fact is stated by a list
  std::optional<core::Wide> population;  ///< the population of a ratio in persons; absent where it is not known
};

/// What a condition is read against. The context only refers to its members.
struct ReadingContext {
  const StandardContent& standard;
  const core::Answers& answers;
  const Days& days;
  Source source = Source::Application;
  const core::Row* row = nullptr;  ///< the row of a list that a Cell is taken from; null outside of lists
};

/// Reads a condition and appends the comparisons that decide it to `parts`. The comparisons of a branch that was not
/// taken are left out.
[[nodiscard]] Reading readCondition(const Condition& condition, const ReadingContext& context,
                                    std::vector<Part>& parts);

/// The same reading for whoever asks for nothing but the result. It allocates no memory.
[[nodiscard]] Reading readCondition(const Condition& condition, const ReadingContext& context);

/// The number that a part compares, in ten-thousandths; absent where the answer is not known or is no number.
[[nodiscard]] std::optional<core::Wide> scaledFigure(const Part& part);

/// The population in persons that a source states, or the verified one where it is known. Absent where neither is
/// known; 0 where the answer is 0.
[[nodiscard]] std::optional<core::Wide> population(const StandardContent& standard, const core::Answers& answers,
                                                   Source source);

/// The smallest figure that meets a part's condition, in ten-thousandths. It is the threshold itself, or for a ratio
/// the whole number that is needed.
/// @pre the part's condition is AtLeast, or RatioAtLeast with a known population.
[[nodiscard]] core::Wide neededFigure(const Part& part);

}  // namespace guapai::rules
