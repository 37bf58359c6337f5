#include "rules/identifierchecks.h"

#include <algorithm>
#include <map>

#include "core/identifiers.h"
#include "rules/checkproblem.h"

namespace guapai::rules {
namespace {

bool hasFullWidth(std::string_view code) {
  return std::ranges::any_of(core::codePoints(code), [](char32_t c) { return c >= 0xFF01 && c <= 0xFF5E; });
}

/// The variant of the sentence for a code with characters that do not belong there, where their cause is easily
/// overlooked: full width or lower case. Empty for any other cause.
std::string_view causeOf(std::string_view code) {
  if (hasFullWidth(code)) return ".full_width";
  const bool hasLower = std::ranges::any_of(code, [](char c) { return c >= 'a' && c <= 'z'; });
  return hasLower ? ".lower_case" : "";
}

std::string_view fullWidth(std::string_view code) {
  return hasFullWidth(code) ? ".full_width" : "";
}

}  // namespace

IdentifierChecks::IdentifierChecks(const core::FieldCatalogue& catalogue, std::string districtCode,
                                   std::string postalPrefix)
    : m_catalogue(catalogue),
      m_districtCode(std::move(districtCode)),
      m_postalPrefix(std::move(postalPrefix)),
      m_idNumber(catalogue.require("information.legal_representative.id_number")),
      m_uscc(catalogue.require("information.legal_entity_certificate_no")),
      m_practiceLicense(catalogue.require("application.practice_license_no")),
      m_postalCode(catalogue.require("application.postal_code")),
      m_representativePhone(catalogue.require("information.legal_representative.phone")),
      m_phone(catalogue.require("application.phone")),
      m_doctors(catalogue.require("information.general_practitioners")),
      m_licenseNo(catalogue.require("information.general_practitioners.license_no")) {}

core::Problems IdentifierChecks::find(const core::Answers& answers, core::Date evaluationDay) const {
  core::Problems problems;
  checkIdNumber(answers, evaluationDay, problems);
  checkUscc(answers, problems);
  checkPracticeLicense(answers, problems);
  checkContacts(answers, problems);
  checkDoctors(answers, problems);
  return problems;
}

void IdentifierChecks::checkIdNumber(const core::Answers& answers, core::Date evaluationDay,
                                     core::Problems& problems) const {
  const auto number = knownCode(answers.value(m_idNumber));
  if (number.empty()) return;
  const auto path = m_catalogue.pointer(m_idNumber);
  const auto faults = core::checkIdNumber(number, evaluationDay);
  if (faults.wrongLength)
    problems.push_back(warning("id_number.length", path, {{"length", std::to_string(*faults.wrongLength)}}));
  if (faults.alphabet) problems.push_back(warning("id_number.alphabet", path, {}, fullWidth(number)));
  if (faults.date) problems.push_back(warning("id_number.date", path, {{"day", evaluationDay.chinese()}}));
  if (faults.checkDigit) problems.push_back(warning("id_number.check_digit", path));
}

void IdentifierChecks::checkUscc(const core::Answers& answers, core::Problems& problems) const {
  const auto code = knownCode(answers.value(m_uscc));
  if (code.empty()) return;
  const auto path = m_catalogue.pointer(m_uscc);
  const auto faults = core::checkUscc(code);
  if (faults.wrongLength)
    problems.push_back(warning("uscc.length", path, {{"length", std::to_string(*faults.wrongLength)}}));
  if (faults.alphabet) problems.push_back(warning("uscc.alphabet", path, {}, causeOf(code)));
  if (faults.checkDigit) problems.push_back(warning("uscc.check_digit", path));
}

void IdentifierChecks::checkPracticeLicense(const core::Answers& answers, core::Problems& problems) const {
  const auto number = knownCode(answers.value(m_practiceLicense));
  if (number.empty()) return;
  const auto path = m_catalogue.pointer(m_practiceLicense);
  if (!core::isPracticeLicenseNo(number)) {
    const bool isLong = core::length(number) == core::kPracticeLicenseLength;
    const std::string_view cause = causeOf(number).empty() && isLong ? ".sign" : causeOf(number);
    problems.push_back(warning("practice_license_no.format", path, {{"length", std::to_string(core::length(number))}},
                               isLong || cause == ".full_width" ? cause : ""));
    return;
  }
  if (!core::isLicenseOfUscc(number, knownCode(answers.value(m_uscc))))
    problems.push_back(alsoAt(warning("practice_license_no.uscc", path), {m_catalogue.pointer(m_uscc)}));
  const auto district = core::districtOfLicense(number);
  if (!m_districtCode.empty() && district != m_districtCode)
    problems.push_back(warning("practice_license_no.district", path,
                               {{"district", std::string(district)}, {"expected", m_districtCode}}));
}

void IdentifierChecks::checkContacts(const core::Answers& answers, core::Problems& problems) const {
  if (const auto code = knownCode(answers.value(m_postalCode)); !code.empty()) {
    const auto path = m_catalogue.pointer(m_postalCode);
    if (!core::isPostalCode(code)) {
      problems.push_back(warning("postal_code.format", path, {}, fullWidth(code)));
    } else if (!code.starts_with(m_postalPrefix)) {
      problems.push_back(
          warning("postal_code.district", path, {{"code", std::string(code)}, {"prefix", m_postalPrefix}}));
    }
  }
  for (const core::FieldId field : {m_representativePhone, m_phone}) {
    const auto phone = knownCode(answers.value(field));
    if (!phone.empty() && !core::arePhoneNumbers(phone))
      problems.push_back(
          warning("phone.format", m_catalogue.pointer(field), {{"field", m_catalogue[field].label}}, fullWidth(phone)));
  }
}

void IdentifierChecks::checkDoctors(const core::Answers& answers, core::Problems& problems) const {
  const auto* rows = answers.finishedRows(m_doctors);
  if (rows == nullptr) return;
  const std::size_t column = m_catalogue[m_licenseNo].column;
  core::Problems duplicates;
  std::map<std::string, std::size_t> firstRows;
  for (std::size_t row = 0; row < rows->size(); ++row) {
    const auto license = knownCode((*rows)[row].cells[column]);
    if (license.empty()) continue;
    const auto path = m_catalogue.pointer(m_licenseNo, row);
    const auto place = std::to_string(row + 1);
    if (!core::isPhysicianLicenseNo(license))
      problems.push_back(warning("physician_license.format", path,
                                 {{"row", place}, {"length", std::to_string(core::length(license))}},
                                 fullWidth(license)));
    const auto [first, isFirst] = firstRows.emplace(license, row);
    if (!isFirst)
      duplicates.push_back(alsoAt(warning("general_practitioners.duplicate", path,
                                          {{"row", place}, {"first", std::to_string(first->second + 1)}}),
                                  {m_catalogue.pointer(m_licenseNo, first->second)}));
  }
  problems.insert(problems.end(), duplicates.begin(), duplicates.end());
}

}  // namespace guapai::rules
