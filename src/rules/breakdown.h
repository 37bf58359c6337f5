#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/explanation.h"

namespace guapai::rules {

/// Reads a criterion from both of its sources.
[[nodiscard]] Readings readingsOf(const StandardContent& standard, const CriterionContent& criterion,
                                  const core::Answers& answers, const Days& days);

/// What the two readings of a criterion come to, before any ruling.
struct Computed {
  CriterionResult result = CriterionResult::Undetermined;
  Why why = Why::None;  ///< explains `result`
};

[[nodiscard]] Computed computedFrom(Reading application, Reading second);
[[nodiscard]] inline Computed computedFrom(const Readings& readings) {
  return computedFrom(readings.application, readings.second);
}

/// How far a figure that meets its threshold may still move without falling short of it (余量).
struct Slack {
  std::size_t fact = 0;  ///< index into the standard's facts
  Source source = Source::Application;
  core::Wide have = 0;   ///< the figure, in ten-thousandths
  core::Wide fewer = 0;  ///< how much smaller the figure may be, in ten-thousandths; whole where `have` is
  std::optional<core::Wide> moreResidents;  ///< how many persons larger the population may be; absent without a ratio
};

/// The slack of every part that compares figures and is met, in the order of the readings. Each part of the criterion
/// comes once. Where both sources state the same fact, the slack is that of the source which would fail first. Where
/// one source states a ratio in place of a number, the slack is that of the number.
[[nodiscard]] std::vector<Slack> slackOf(const StandardContent& standard, const Readings& readings);

/// The figure that the fact has to reach by itself, in whichever reading the criterion compares it. Absent where the
/// criterion compares the fact only with the population, or not as a figure.
[[nodiscard]] std::optional<core::Decimal> thresholdOf(const CriterionContent& criterion, std::size_t fact);

/// @return the index of the fact of this name; the number of facts where there is none.
[[nodiscard]] std::size_t factNamed(const StandardContent& standard, std::string_view name);

}  // namespace guapai::rules
