#include "core/masking.h"

#include <algorithm>
#include <array>
#include <span>
#include <utf8proc.h>

namespace guapai::core {
namespace {

constexpr std::size_t kFewestDigits = 15;  // identity numbers issued before 1999 have 15 digits
constexpr std::size_t kMostDigits = 18;
constexpr std::string_view kMask = "***";

constexpr std::array<std::string_view, 20> kDigits{"0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",
                                                   "０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
constexpr std::array<std::string_view, 4> kLast{"x", "X", "ｘ", "Ｘ"};
/// Signs that may separate the digits of a number, invisible ones among them: zero width, soft hyphen, byte order mark.
constexpr std::array<std::string_view, 14> kSeparators{
    " ", "-", "_", ".", "·", "\u00A0", "\u3000", "\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "－"};
constexpr std::array<std::string_view, 4> kDateWords{"年", "月", "日", "号"};

/// The length in bytes of the member of `with` that the text begins with; 0 when it begins with none.
std::size_t beginning(std::string_view text, std::span<const std::string_view> with) {
  const auto found = std::ranges::find_if(with, [text](std::string_view each) { return text.starts_with(each); });
  return found == with.end() ? 0 : found->size();
}

bool isLetterOrDigit(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

/// The length in bytes of what the text begins with and what may stand between two parts of a number: a few signs, or
/// the words of a date.
std::size_t gapAt(std::string_view text) {
  constexpr int kMostSigns = 4;
  std::size_t end = 0;
  for (int sign = 0; sign < kMostSigns && end < text.size(); ++sign) {
    const std::string_view rest = text.substr(end);
    utf8proc_int32_t c = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                         static_cast<utf8proc_ssize_t>(rest.size()), &c);
    if (length <= 0 || (isLetterOrDigit(static_cast<char32_t>(c)) && beginning(rest, kDateWords) == 0)) break;
    end += static_cast<std::size_t>(length);
  }
  return end;
}

/// The length in bytes of the identity number that the text begins with; 0 when it begins with none.
std::size_t numberAt(std::string_view text) {
  std::size_t digits = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    if (const std::size_t digit = beginning(rest, kDigits)) {
      ++digits;
      end = at += digit;
    } else if (const std::size_t last = beginning(rest, kLast); last > 0 && digits >= kFewestDigits) {
      return at + last;
    } else if (const std::size_t separator = beginning(rest, kSeparators); separator > 0 && digits > 0) {
      at += separator;
    } else if (const std::size_t gap = gapAt(rest); gap > 0 && digits > 0 && digits < kMostDigits) {
      at += gap;
    } else {
      break;
    }
  }
  return digits >= kFewestDigits ? end : 0;
}

/// The length in bytes of the digits that the text begins with. When no identity number begins at the first of these
/// digits, none begins at a later one, so that all can be skipped.
std::size_t digitsAt(std::string_view text) {
  std::size_t end = 0;
  while (const std::size_t digit = beginning(text.substr(end), kDigits)) end += digit;
  return end;
}

}  // namespace

std::string masked(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const std::size_t number = numberAt(text);
    const std::size_t passed = number > 0 ? number : std::max<std::size_t>(1, digitsAt(text));
    shown += number > 0 ? kMask : text.substr(0, passed);
    text.remove_prefix(passed);
  }
  return shown;
}

bool holdsIdentityNumber(std::string_view text) {
  return masked(text) != text;
}

}  // namespace guapai::core
