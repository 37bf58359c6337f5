#pragma once

#include <array>
#include <string>
#include <vector>

#include "rules/reading.h"

namespace guapai::rules {

/// The two readings of a criterion with the comparisons that they rest on. The parts point into the standard and the
/// answers, which must outlive them. "Second" is the source beside the application: the information or the register.
struct Readings {
  Source secondSource = Source::Information;
  Reading application = Reading::Unknown;
  Reading second = Reading::Unknown;
  std::vector<Part> applicationParts;
  std::vector<Part> secondParts;
};

/// @return one sentence that tells the computed result with figure, threshold and source.
[[nodiscard]] std::string explain(const StandardContent& standard, const core::Answers& answers,
                                  const Readings& readings, CriterionResult computed, Why why);

/// @return the index, among the standard's facts, of the fact that the comparison is about. If that fact stands for
/// another (the ratio of doctors for their number), it is the index of that other fact. If the comparison is about no
/// fact, it is the number of facts.
[[nodiscard]] std::size_t factOf(const StandardContent& standard, const Part& part);

/// The two readings, the application first. A reading that is unknown names what is missing.
[[nodiscard]] std::array<SourceReading, 2> sourceReadings(const StandardContent& standard, const core::Answers& answers,
                                                          const Readings& readings);

/// What is missing for a criterion whose computed result is not met (contract: evaluation.md, "shortfalls"). There is
/// at most one shortfall for each part of the criterion.
[[nodiscard]] std::vector<Shortfall> shortfalls(const StandardContent& standard, const Readings& readings);

/// The blanks behind the result, most telling first, each once. The list stands for its cells.
[[nodiscard]] std::vector<core::FieldId> decidingFields(const StandardContent& standard, const Readings& readings,
                                                        CriterionResult computed);

}  // namespace guapai::rules
