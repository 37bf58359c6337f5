#pragma once

#include <array>
#include <string_view>

#include "core/answers.h"
#include "core/problem.h"

namespace guapai::rules {

/// Finds what the two papers and the register declare differently (contract: command-line.md, mismatch.*).
///
/// The checks compare what was declared, not what was verified, and only where both sides are known. Names are compared
/// by `core::comparable`. The catalogue must outlive the object.
class MismatchChecks {
public:
  explicit MismatchChecks(const core::FieldCatalogue& catalogue);

  [[nodiscard]] core::Problems find(const core::Answers& answers) const;

private:
  /// Two fields that state the same fact, one on Annex 4 and one on Annex 2, with the code for their difference.
  struct Pair {
    std::string_view code;
    core::FieldId application;
    core::FieldId information;
  };

  void checkInstitutionNames(const core::Answers& answers, core::Problems& problems) const;
  void checkPopulation(const core::Answers& answers, core::Problems& problems) const;
  void checkDoctors(const core::Answers& answers, core::Problems& problems) const;
  void checkEqualFigures(const core::Answers& answers, core::Problems& problems) const;
  void checkSpecialty(const core::Answers& answers, core::Problems& problems) const;
  void checkGrade(const core::Answers& answers, core::Problems& problems) const;
  void checkResponsiblePerson(const core::Answers& answers, core::Problems& problems) const;

  const core::FieldCatalogue& m_catalogue;
  core::FieldId m_centerName;
  core::FieldId m_informationName;
  core::FieldId m_applicationName;
  core::FieldId m_population;
  core::FieldId m_populationWan;
  core::FieldId m_doctors;
  core::FieldId m_licenseNo;
  core::FieldId m_doctorsPer10k;
  std::array<Pair, 4> m_figures;
  core::FieldId m_specialties;
  core::FieldId m_specialtiesName;
  core::FieldId m_specialtiesVisits;
  core::FieldId m_specialtyName;
  core::FieldId m_specialtyVisits;
  core::FieldId m_grade;
  core::FieldId m_gradeAwardedOn;
  core::FieldId m_gradeAAwardedOn;
  core::FieldId m_representative;
  core::FieldId m_responsiblePerson;
};

}  // namespace guapai::rules
