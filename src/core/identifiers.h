#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/date.h"

namespace guapai::core {

// The check rules of the identifiers that stand on the forms (contract: command-line.md, "Problem codes of check"). The
// functions trim the texts themselves; callers do not pass blank texts. A genuine code may break a rule. So a finding
// is a warning to compare the code with the paper, never a refusal.

/// The rules that a citizen's identity number breaks (GB 11643). All members are empty or false when it breaks none.
struct IdNumberFaults {
  std::optional<std::size_t> wrongLength;  ///< how many characters it has instead of 18; then nothing else is checked
  bool alphabet = false;                   ///< it contains a wrong character; then nothing further is checked
  bool date = false;                       ///< digits 7 to 14 are no day of birth from 1900 to `lastDay`
  bool checkDigit = false;                 ///< the last character is wrong (ISO 7064 MOD 11-2)
};
/// @param lastDay  the latest day of birth that is accepted.
[[nodiscard]] IdNumberFaults checkIdNumber(std::string_view text, Date lastDay);

/// The rules that a unified social credit code breaks (GB 32100). All members are empty or false when it breaks none.
struct UsccFaults {
  std::optional<std::size_t> wrongLength;  ///< how many characters it has instead of 18; then nothing else is checked
  bool alphabet = false;                   ///< it contains a wrong character; then nothing further is checked
  bool checkDigit = false;                 ///< the last character is wrong
};
[[nodiscard]] UsccFaults checkUscc(std::string_view text);

/// The registration number of a medical institution's practice licence (WS 218): 9 characters of organisation code, 6
/// of the district, 7 of economic type, category and management.
inline constexpr std::size_t kPracticeLicenseLength = 22;
[[nodiscard]] bool isPracticeLicenseNo(std::string_view text);
/// Whether the licence and the credit code contain the same organisation code. True also when the credit code does not
/// have 18 characters, because then nothing can be compared.
/// @pre isPracticeLicenseNo(licenseNo)
[[nodiscard]] bool isLicenseOfUscc(std::string_view licenseNo, std::string_view uscc);
/// The 6 characters of the district within the registration number.
/// @pre isPracticeLicenseNo(licenseNo)
[[nodiscard]] std::string_view districtOfLicense(std::string_view licenseNo);

[[nodiscard]] bool isPostalCode(std::string_view text);

/// Whether each number in the text is a mobile number, a landline number (area code and extension are optional) or a
/// 400/800 number. Several numbers may stand side by side as the notices print them, separated by 、 ， , ； ; or /.
[[nodiscard]] bool arePhoneNumbers(std::string_view text);

/// Whether the text is the code of a physician's practice licence: 15 digits. The sources contradict each other on what
/// the single digits mean, so these are not checked.
[[nodiscard]] bool isPhysicianLicenseNo(std::string_view text);

}  // namespace guapai::core
