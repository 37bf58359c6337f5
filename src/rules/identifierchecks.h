#pragma once

#include <string>

#include "core/answers.h"
#include "core/date.h"
#include "core/problem.h"

namespace guapai::rules {

/// Finds identifiers that break their own rule or contradict each other (contract: command-line.md, id_number.length to
/// general_practitioners.duplicate). A problem names place and length, never the identifier. The catalogue must outlive
/// the object.
class IdentifierChecks {
public:
  /// @param districtCode, postalPrefix  the district's settings in the standard; a check with an empty one is left out.
  IdentifierChecks(const core::FieldCatalogue& catalogue, std::string districtCode, std::string postalPrefix);

  [[nodiscard]] core::Problems find(const core::Answers& answers, core::Date evaluationDay) const;

private:
  void checkIdNumber(const core::Answers& answers, core::Date evaluationDay, core::Problems& problems) const;
  void checkUscc(const core::Answers& answers, core::Problems& problems) const;
  void checkPracticeLicense(const core::Answers& answers, core::Problems& problems) const;
  void checkContacts(const core::Answers& answers, core::Problems& problems) const;
  void checkDoctors(const core::Answers& answers, core::Problems& problems) const;

  const core::FieldCatalogue& m_catalogue;
  std::string m_districtCode;
  std::string m_postalPrefix;
  core::FieldId m_idNumber;
  core::FieldId m_uscc;
  core::FieldId m_practiceLicense;
  core::FieldId m_postalCode;
  core::FieldId m_representativePhone;
  core::FieldId m_phone;
  core::FieldId m_doctors;
  core::FieldId m_licenseNo;
};

}  // namespace guapai::rules
