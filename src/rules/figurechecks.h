#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::rules {

/// Figures that cannot be right by themselves or beside another one (contract: command-line.md, population.zero,
/// technicians.established_exceeds_total, visits.outpatient_exceeds_total).
class FigureChecks {
public:
  explicit FigureChecks(const core::FieldCatalogue& catalogue);

  /// Nobody lives there: an error, because no criterion can be read against it.
  [[nodiscard]] core::Problems findZeroPopulations(const core::Answers& answers) const;
  /// Parts that exceed their whole.
  [[nodiscard]] core::Problems findExceedingParts(const core::Answers& answers) const;

private:
  const core::FieldCatalogue& m_catalogue;
  std::array<std::pair<core::FieldId, std::string_view>, 3> m_populations;  ///< with the variant of their sentence
  core::FieldId m_establishedTechnicians;
  core::FieldId m_technicians;
  core::FieldId m_outpatientVisits;
  core::FieldId m_visits;
};

}  // namespace guapai::rules
