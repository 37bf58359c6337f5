#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/evaluation.h"
#include "rules/standard.h"

namespace guapai::rules {

/// A figure that the standard compares with a least value.
struct Threshold {
  std::string criterion;  ///< C6
  std::string fact;       ///< as under `review.verified`; gps_per_10k where the papers state the ratio themselves
  std::string label;      ///< official words for the figure
  std::string unit;       ///< empty for `ofPopulation`: so many times the population
  core::Decimal value;    ///< the least figure that meets
  bool ofPopulation = false;
};

/// Every threshold once, in the order of the criteria. What only suffices and never fails (门诊 for 诊疗) is none.
[[nodiscard]] std::vector<Threshold> thresholds(const Standard& standard);

/// What a case has where a threshold is.
struct ThresholdFigure {
  std::string text;  ///< as written, or the quotient, never on the wrong side of the threshold
  Source source = Source::Application;
  /// The figure in hundred-thousandths of the threshold, cut: 100,000 and more meets it, exactly.
  core::Wide share = 0;
};

/// One for each of `thresholds`, absent where nothing is known. Verified before stated, the application before the
/// other paper.
[[nodiscard]] std::vector<std::optional<ThresholdFigure>> thresholdFigures(const Standard& standard,
                                                                           const core::Answers& answers,
                                                                           const Days& days);

}  // namespace guapai::rules
