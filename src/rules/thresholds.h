#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/evaluation.h"
#include "rules/standard.h"

namespace guapai::rules {

/// A figure that the standard compares with a least value.
struct Threshold {
  std::string criterion;      ///< C6
  std::string fact;           ///< as under `review.verified`; gps_per_10k, because a paper states the ratio itself
  std::string label;          ///< official words for the figure
  std::string unit;           ///< empty where `ofPopulation` is set
  core::Decimal value;        ///< the least figure that meets the criterion
  bool ofPopulation = false;  ///< `value` is a multiple of the population
};

/// Every threshold once, in the order of the criteria. If a figure can prove that a criterion is met but never that it
/// is not met (门诊 for 诊疗), it has no threshold here.
[[nodiscard]] std::vector<Threshold> thresholds(const Standard& standard);

/// The figure of a case that is compared with a threshold.
struct ThresholdFigure {
  std::string text;  ///< as written, or a quotient that never reads as if on the wrong side of the threshold
  Source source = Source::Application;
  /// The figure in hundred-thousandths of the threshold, cut. Exactly the figures of 100,000 and more meet it.
  core::Wide share = 0;
};

/// The figures of a case, one for each of `thresholds`; absent where nothing is known. A verified figure comes before a
/// stated one, the application before the other source.
[[nodiscard]] std::vector<std::optional<ThresholdFigure>> thresholdFigures(const Standard& standard,
                                                                           const core::Answers& answers,
                                                                           const Days& days);

}  // namespace guapai::rules
