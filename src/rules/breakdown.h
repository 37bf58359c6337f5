#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/explanation.h"

namespace guapai::rules {

/// Reads a criterion from both of its sources.
[[nodiscard]] Readings readingsOf(const StandardContent& standard, const CriterionContent& criterion,
                                  const core::Answers& answers, const Days& days);

/// How far a comparison that is met stands from its threshold.
struct Slack {
  std::size_t fact = 0;  ///< index into the standard's facts
  Source source = Source::Application;
  core::Wide have = 0;   ///< the figure, in ten-thousandths
  core::Wide fewer = 0;  ///< it may be less by so much and is met still; in ten-thousandths, whole where the figure is
  std::optional<core::Wide> moreResidents;  ///< of a ratio: the population may be more by so many persons
};

/// The slack of every part that compares figures and is met; where both sources read it, of the one that fails first,
/// and where one states a ratio in place of a number, of the number. In the order of the readings.
[[nodiscard]] std::vector<Slack> slackOf(const StandardContent& standard, const Readings& readings);

/// The figure that a fact has to reach by itself, wherever the criterion compares it; absent where it is part of a
/// ratio or no figure.
[[nodiscard]] std::optional<core::Decimal> thresholdOf(const CriterionContent& criterion, std::size_t fact);

/// @return the index of the fact, or their number where no fact is named so.
[[nodiscard]] std::size_t factNamed(const StandardContent& standard, std::string_view name);

}  // namespace guapai::rules
