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

/// What is said of one comparison of the criterion: 配备中药饮片296种，少于300种，还差4种. Empty where the standard
/// says nothing of it.
[[nodiscard]] std::string partSentence(const StandardContent& standard, const core::Answers& answers,
                                       const Readings& readings, const Part& part);

/// The fact whose part of the criterion the comparison is about, as index into the standard's facts; their number where
/// it is none of them.
[[nodiscard]] std::size_t factOf(const StandardContent& standard, const Part& part);

/// The two readings, each with what is missing where it is unknown.
[[nodiscard]] std::array<SourceReading, 2> sourceReadings(const StandardContent& standard, const core::Answers& answers,
                                                          const Readings& readings);

/// What is missing where the computed result is not met (contract: evaluation.md, "shortfalls").
[[nodiscard]] std::vector<Shortfall> shortfalls(const StandardContent& standard, const Readings& readings);

/// The blanks behind the result, most telling first. A cell of a list is named by its list.
[[nodiscard]] std::vector<core::FieldId> decidingFields(const StandardContent& standard, const Readings& readings,
                                                        CriterionResult computed);

}  // namespace guapai::rules
