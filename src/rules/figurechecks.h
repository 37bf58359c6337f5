#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::rules {

/// Finds figures that cannot be right, by themselves or beside another figure (contract: command-line.md,
/// population.zero, technicians.established_exceeds_total, visits.outpatient_exceeds_total). The catalogue must outlive
/// the object.
class FigureChecks {
public:
  explicit FigureChecks(const core::FieldCatalogue& catalogue);

  /// Finds populations of 0. Each is an error, not a warning, because no criterion can be read against it.
  [[nodiscard]] core::Problems findZeroPopulations(const core::Answers& answers) const;
  /// Finds figures that exceed the whole of which they are a part.
  [[nodiscard]] core::Problems findExceedingParts(const core::Answers& answers) const;

private:
  const core::FieldCatalogue& m_catalogue;
  std::array<std::pair<core::FieldId, std::string_view>, 3> m_populations;  ///< each with the variant of its sentence
  core::FieldId m_establishedTechnicians;
  core::FieldId m_technicians;
  core::FieldId m_outpatientVisits;
  core::FieldId m_visits;
};

}  // namespace guapai::rules
