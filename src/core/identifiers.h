#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/date.h"

namespace guapai::core {

// Check rules of the identifiers that stand on the forms (contract: command-line.md, "Problem codes of check"). Texts
// are trimmed here; nobody asks about blank ones. A code may be genuine and break a rule: a finding is a warning to
// compare the paper, never a refusal.

/// Citizen's identity number, GB 11643.
struct IdNumberFaults {
  std::optional<std::size_t> wrongLength;  ///< how many characters it has instead of 18; nothing else is then checked
  bool alphabet = false;                   ///< nothing further is then checked
  bool date = false;                       ///< no day of birth from 1900 to the given last day
  bool checkDigit = false;                 ///< ISO 7064 MOD 11-2
};
[[nodiscard]] IdNumberFaults checkIdNumber(std::string_view text, Date lastDay);

/// Unified social credit code, GB 32100.
struct UsccFaults {
  std::optional<std::size_t> wrongLength;  ///< instead of 18; a place in the code means nothing then
  bool alphabet = false;                   ///< nothing further is then checked
  bool checkDigit = false;
};
[[nodiscard]] UsccFaults checkUscc(std::string_view text);

/// Registration number of a medical institution's practice licence, WS 218: 9 characters of organisation code, 6 of the
/// district, 7 of economic type, category and management.
inline constexpr std::size_t kPracticeLicenseLength = 22;
[[nodiscard]] bool isPracticeLicenseNo(std::string_view text);
/// The organisation code in the licence and in the credit code agree; also where the credit code has not 18 characters,
/// because there is nothing to compare then. @pre isPracticeLicenseNo(licenseNo)
[[nodiscard]] bool isLicenseOfUscc(std::string_view licenseNo, std::string_view uscc);
/// @pre isPracticeLicenseNo(licenseNo)
[[nodiscard]] std::string_view districtOfLicense(std::string_view licenseNo);

[[nodiscard]] bool isPostalCode(std::string_view text);

/// Every number of the field is a mobile, a landline (area code, extension optional) or a 400/800 number. Several stand
/// side by side as the notices print them, joined by 、 ， , ； ; or /.
[[nodiscard]] bool arePhoneNumbers(std::string_view text);

/// Code of a physician's practice licence: 15 digits. What they mean inside is contradictory in the sources.
[[nodiscard]] bool isPhysicianLicenseNo(std::string_view text);

}  // namespace guapai::core
