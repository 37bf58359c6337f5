#include "rules/figurechecks.h"

#include "rules/checkproblem.h"
#include "rules/figures.h"

namespace guapai::rules {
namespace {

bool isZero(const core::Value& value) {
  return scaledFigure(value) == core::Wide{0};
}

}  // namespace

FigureChecks::FigureChecks(const core::FieldCatalogue& catalogue)
    : m_catalogue(catalogue),
      m_populations{{{catalogue.require("information.resident_population"), ".information"},
                     {catalogue.require("application.resident_population_wan"), ".application"},
                     {catalogue.require("review.verified.resident_population"), ".verified"}}},
      m_establishedTechnicians(catalogue.require("information.established_health_technicians")),
      m_technicians(catalogue.require("information.health_technicians")),
      m_outpatientVisits(catalogue.require("information.annual_outpatient_visits")),
      m_visits(catalogue.require("application.annual_visits")) {}

core::Problems FigureChecks::findZeroPopulations(const core::Answers& answers) const {
  core::Problems problems;
  for (const auto& [population, variant] : m_populations) {
    if (!isZero(answers.value(population))) continue;
    auto problem = warning("population.zero", m_catalogue.pointer(population), {}, variant);
    problem.severity = core::Severity::Error;
    problems.push_back(std::move(problem));
  }
  return problems;
}

core::Problems FigureChecks::findExceedingParts(const core::Answers& answers) const {
  core::Problems problems;
  const auto compare = [&](std::string_view code, core::FieldId partField, core::FieldId wholeField) {
    const auto* part = core::known<std::int64_t>(answers.value(partField));
    const auto* whole = core::known<std::int64_t>(answers.value(wholeField));
    if (part != nullptr && whole != nullptr && *part > *whole)
      problems.push_back(alsoAt(warning(code, m_catalogue.pointer(partField),
                                        {{"part", std::to_string(*part)}, {"whole", std::to_string(*whole)}}),
                                {m_catalogue.pointer(wholeField)}));
  };
  compare("technicians.established_exceeds_total", m_establishedTechnicians, m_technicians);
  compare("visits.outpatient_exceeds_total", m_outpatientVisits, m_visits);
  return problems;
}

}  // namespace guapai::rules
