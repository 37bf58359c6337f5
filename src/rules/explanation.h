#pragma once

#include <array>
#include <string>
#include <vector>

#include "rules/reading.h"

namespace guapai::rules {

/// The two readings of a criterion with the comparisons that they rest on.
struct Readings {
  Source secondSource = Source::Information;
  Reading application = Reading::Unknown;
  Reading second = Reading::Unknown;
  std::vector<Part> applicationParts;
  std::vector<Part> secondParts;
};

/// One sentence that says the computed result with figure, threshold and source.
[[nodiscard]] std::string explain(const StandardContent& standard, const core::Answers& answers,
                                  const Readings& readings, CriterionResult computed, Why why);

/// The two readings, each with what is missing where it is unknown.
[[nodiscard]] std::array<SourceReading, 2> sourceReadings(const StandardContent& standard, const core::Answers& answers,
                                                          const Readings& readings);

/// What is missing where the computed result is not met (contract: evaluation.md, "shortfalls").
[[nodiscard]] std::vector<Shortfall> shortfalls(const StandardContent& standard, const Readings& readings);

/// The blanks behind the result, most telling first. A cell of a list is named by its list.
[[nodiscard]] std::vector<core::FieldId> decidingFields(const StandardContent& standard, const Readings& readings,
                                                        CriterionResult computed);

}  // namespace guapai::rules
