#include "core/identifiers.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "core/text.h"

namespace guapai::core {
namespace {

constexpr std::size_t kIdNumberLength = 18;
constexpr std::size_t kUsccLength = 18;
constexpr std::size_t kPostalCodeLength = 6;
constexpr std::size_t kPhysicianLicenseLength = 15;
constexpr std::string_view kUsccAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

bool areDigits(std::string_view text) {
  return std::ranges::all_of(text, isDigit);
}

bool areDigits(std::string_view text, std::size_t fewest, std::size_t most) {
  return text.size() >= fewest && text.size() <= most && areDigits(text);
}

/// The part of the text that begins at character `first` and has `count` characters, not bytes.
std::string_view characters(std::string_view text, std::size_t first, std::size_t count) {
  const auto offset = [text](std::size_t character) {
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
      const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
      if (begins && character-- == 0) break;
    }
    return at;
  };
  const std::size_t start = offset(first);
  return text.substr(start, offset(first + count) - start);
}

bool isBirthday(std::string_view digits, Date lastDay) {
  const auto date = Date::parse(std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) + "-" +
                                std::string(digits.substr(6, 2)));
  return !isFault(date) && std::get<Date>(date) <= lastDay;
}

char idNumberCheckDigit(std::string_view number) {
  constexpr std::array<int, 17> kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += (number[i] - '0') * kWeights[i];
  return std::string_view("10X98765432")[static_cast<std::size_t>(sum % 11)];
}

char usccCheckCharacter(std::string_view code) {
  constexpr std::array<std::size_t, 17> kWeights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  constexpr std::size_t kModulus = 31;
  std::size_t sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kUsccAlphabet.find(code[i]) * kWeights[i];
  // Several published versions leave the outer remainder out, and so refuse every code that ends in 0.
  return kUsccAlphabet[(kModulus - sum % kModulus) % kModulus];
}

/// Removes from the beginning of the text the first of `openings` with which it begins. @return whether there was one.
bool take(std::string_view& text, std::span<const std::string_view> openings) {
  for (const std::string_view opening : openings) {
    if (!text.starts_with(opening)) continue;
    text.remove_prefix(opening.size());
    return true;
  }
  return false;
}

// People type these signs by hand, in full and half width.
constexpr std::array<std::string_view, 6> kHyphens{"-", "－", "–", "—", "‐", "‑"};
constexpr std::array<std::string_view, 4> kExtensions{"转", "分机", "ext", "#"};
constexpr std::array<std::string_view, 2> kOpeningBrackets{"(", "（"};
constexpr std::array<std::string_view, 2> kClosingBrackets{")", "）"};
constexpr std::array<std::string_view, 6> kSeparators{"、", "，", ",", "；", ";", "/"};

bool isMobile(std::string_view number) {
  return number.size() == 11 && areDigits(number) && number[0] == '1' && number[1] >= '3';
}

bool isServiceNumber(std::string_view number) {
  if (!number.starts_with("400") && !number.starts_with("800")) return false;
  std::size_t digits = 0;
  while (!number.empty()) {
    if (digits > 0 && take(number, kHyphens) && number.empty()) return false;
    if (!isDigit(number.front())) return false;
    ++digits;
    number.remove_prefix(1);
  }
  return digits == 10;
}

/// Whether the text is a subscriber's number of 7 or 8 digits. An extension may follow behind a hyphen, 转, 分机, ext
/// or #.
bool isSubscriber(std::string_view number) {
  const auto end = static_cast<std::size_t>(std::ranges::find_if_not(number, isDigit) - number.begin());
  if (end < 7 || end > 8) return false;
  std::string_view rest = trimmed(number.substr(end));
  if (rest.empty()) return true;
  if (!take(rest, kHyphens) && !take(rest, kExtensions)) return false;
  return areDigits(trimmed(rest), 1, 5);
}

bool isLandline(std::string_view number) {
  if (isSubscriber(number)) return true;
  std::string_view rest = number;
  const bool bracket = take(rest, kOpeningBrackets);
  if (!rest.starts_with('0')) return false;
  for (const std::size_t areaLength : {3U, 4U}) {
    if (rest.size() < areaLength || !areDigits(rest.substr(0, areaLength))) return false;
    std::string_view subscriber = rest.substr(areaLength);
    if (bracket && !take(subscriber, kClosingBrackets)) continue;
    subscriber = trimmed(subscriber);
    take(subscriber, kHyphens);
    if (isSubscriber(trimmed(subscriber))) return true;
  }
  return false;
}

std::vector<std::string_view> phoneNumbers(std::string_view text) {
  std::vector<std::string_view> numbers;
  std::size_t start = 0;
  const auto add = [&](std::size_t end) {
    const std::string_view number = trimmed(text.substr(start, end - start));
    if (!number.empty()) numbers.push_back(number);
  };
  for (std::size_t at = 0; at < text.size();) {
    std::string_view rest = text.substr(at);
    if (take(rest, kSeparators)) {
      add(at);
      at = text.size() - rest.size();
      start = at;
    } else {
      ++at;
    }
  }
  add(text.size());
  return numbers;
}

}  // namespace

IdNumberFaults checkIdNumber(std::string_view text, Date lastDay) {
  const std::string_view number = trimmed(text);
  IdNumberFaults faults;
  if (const std::size_t count = length(number); count != kIdNumberLength) {
    faults.wrongLength = count;
    return faults;
  }
  const char last = number.back() == 'x' ? 'X' : number.back();
  faults.alphabet =
      number.size() != kIdNumberLength || !areDigits(number.substr(0, 17)) || !(isDigit(last) || last == 'X');
  if (faults.alphabet) return faults;
  faults.date = !isBirthday(number.substr(6, 8), lastDay);
  faults.checkDigit = last != idNumberCheckDigit(number);
  return faults;
}

UsccFaults checkUscc(std::string_view text) {
  const std::string_view code = trimmed(text);
  UsccFaults faults;
  if (const std::size_t count = length(code); count != kUsccLength) {
    faults.wrongLength = count;
    return faults;
  }
  faults.alphabet = code.find_first_not_of(kUsccAlphabet) != std::string_view::npos || !areDigits(code.substr(2, 6));
  if (faults.alphabet) return faults;
  faults.checkDigit = code.back() != usccCheckCharacter(code);
  return faults;
}

bool isPracticeLicenseNo(std::string_view text) {
  const std::string_view number = trimmed(text);
  return number.size() == kPracticeLicenseLength &&
         std::ranges::all_of(number, [](char c) { return isDigit(c) || (c >= 'A' && c <= 'Z'); });
}

bool isLicenseOfUscc(std::string_view licenseNo, std::string_view uscc) {
  constexpr std::size_t kOrganisationCodeAt = 8;
  constexpr std::size_t kOrganisationCodeLength = 9;
  const std::string_view code = trimmed(uscc);
  return length(code) != kUsccLength || characters(code, kOrganisationCodeAt, kOrganisationCodeLength) ==
                                            trimmed(licenseNo).substr(0, kOrganisationCodeLength);
}

std::string_view districtOfLicense(std::string_view licenseNo) {
  return trimmed(licenseNo).substr(9, 6);
}

bool isPostalCode(std::string_view text) {
  return areDigits(trimmed(text), kPostalCodeLength, kPostalCodeLength);
}

bool arePhoneNumbers(std::string_view text) {
  const auto numbers = phoneNumbers(text);
  return !numbers.empty() && std::ranges::all_of(numbers, [](std::string_view number) {
    return isMobile(number) || isLandline(number) || isServiceNumber(number);
  });
}

bool isPhysicianLicenseNo(std::string_view text) {
  return areDigits(trimmed(text), kPhysicianLicenseLength, kPhysicianLicenseLength);
}

}  // namespace guapai::core
