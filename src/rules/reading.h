#pragma once

#include <optional>
#include <vector>

#include "rules/standardcontent.h"

namespace guapai::rules {

/// One comparison that a reading rests on: what was looked at, where, and what came of it.
struct Part {
  const Condition* condition = nullptr;
  Reading state = Reading::Unknown;
  Source source = Source::Application;
  std::size_t fact = 0;                  ///< index into the standard's facts; their number where it is none of them
  std::optional<core::FieldId> field;    ///< the blank, where the source has one
  const core::Value* value = nullptr;    ///< what stands in it; null where nothing does
  std::optional<core::Wide> rows;        ///< instead of a value: counted rows
  std::optional<core::Wide> population;  ///< of a ratio, where known
};

/// What a condition is read against.
struct ReadingContext {
  const StandardContent& standard;
  const core::Answers& answers;
  const Days& days;
  Source source = Source::Application;
  const core::Row* row = nullptr;  ///< the record or department at hand
};

/// Reads a condition. The comparisons that decide it are appended to `parts`, those of a branch that was not taken are
/// not.
[[nodiscard]] Reading readCondition(const Condition& condition, const ReadingContext& context,
                                    std::vector<Part>& parts);

/// The number that a part compares, in ten-thousandths; absent where nothing is known or it is no number.
[[nodiscard]] std::optional<core::Wide> scaledFigure(const Part& part);

/// The population of a source, in persons; absent where unknown, and 0 where the papers say 0.
[[nodiscard]] std::optional<core::Wide> population(const StandardContent& standard, const core::Answers& answers,
                                                   Source source);

/// The smallest figure that meets a part's condition, in ten-thousandths: the threshold itself, or for a ratio the
/// whole number needed.
/// @pre the part is AtLeast, or RatioAtLeast with a population.
[[nodiscard]] core::Wide neededFigure(const Part& part);

}  // namespace guapai::rules
