#include "core/masking.h"

#include <algorithm>
#include <array>
#include <span>
#include <utf8proc.h>
#include <vector>

namespace guapai::core {
namespace {

constexpr std::size_t kFewestDigits = 15;  // identity numbers issued before 1999 have 15 digits
constexpr std::size_t kMostDigits = 18;
constexpr std::string_view kMask = "***";
constexpr char32_t kNoCharacter = 0x110000;

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

struct Character {
  char32_t code = kNoCharacter;
  std::size_t size = 1;  ///< in bytes
};

/// The character that the text begins with, or its first byte where that is no UTF-8, as in some file names.
/// @pre the text is not empty.
Character characterAt(std::string_view text) {
  utf8proc_int32_t code = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &code);
  return size > 0 ? Character{static_cast<char32_t>(code), static_cast<std::size_t>(size)} : Character{};
}

/// The character as NFKC writes it: 1 for ¹, (1) for ⑴, X for 𝐗. Longer forms, which no digit has, are empty.
std::u32string plainForm(char32_t c) {
  std::array<utf8proc_int32_t, 4> form{};
  int boundary = 0;
  const auto count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), form.data(), static_cast<utf8proc_ssize_t>(form.size()),
                              static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &boundary);
  if (count < 1 || count > static_cast<utf8proc_ssize_t>(form.size())) return {};
  return {form.begin(), form.begin() + count};
}

/// Whether the character alone stands for one of 0 to 9: a decimal digit of any script, a Chinese numeral as it is read
/// out, written on a cheque or counted on a market, or a digit that NFKC does not take out of its circle.
bool isOneDigit(char32_t c) {
  constexpr std::u32string_view kChinese = U"〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖貳參叄陸";
  struct Range {
    char32_t first;
    char32_t last;
  };
  // Market numerals; circled digits; Ethiopic, Tai Lue, Brahmi, Kharosthi and Rumi digits.
  constexpr std::array<Range, 12> kNumerals{{{0x3021, 0x3029},
                                             {0x24F5, 0x24FD},
                                             {0x24FF, 0x24FF},
                                             {0x2776, 0x277E},
                                             {0x2780, 0x2788},
                                             {0x278A, 0x2792},
                                             {0x1F10B, 0x1F10C},
                                             {0x1369, 0x1371},
                                             {0x19DA, 0x19DA},
                                             {0x11052, 0x1105A},
                                             {0x10A40, 0x10A43},
                                             {0x10E60, 0x10E68}}};
  if (c < 0x80) return c >= U'0' && c <= U'9';
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_ND ||
         kChinese.find(c) != std::u32string_view::npos ||
         std::ranges::any_of(kNumerals, [c](const Range& range) { return c >= range.first && c <= range.last; });
}

/// How many digits the character says: 1 for 1, １, 𝟏, ¹, ⑴, ١ and 一, 2 for ⑲; 0 when it is no digit.
std::size_t digitsIn(char32_t c) {
  if (isOneDigit(c)) return 1;
  if (utf8proc_category(static_cast<utf8proc_int32_t>(c)) != UTF8PROC_CATEGORY_NO) return 0;
  std::u32string form = plainForm(c);
  std::erase_if(form, [](char32_t part) { return part == U'(' || part == U')' || part == U'.' || part == U','; });
  return std::ranges::all_of(form, isOneDigit) ? form.size() : 0;
}

/// Whether the character is the X that may end an identity number.
bool isLast(char32_t c) {
  const std::u32string form = c < 0x80 ? std::u32string(1, c) : plainForm(c);
  return form == U"X" || form == U"x";
}

/// The length in bytes of what the text begins with and what may stand between two parts of a number: a few signs, or
/// the words of a date.
std::size_t gapAt(std::string_view text) {
  constexpr int kMostSigns = 4;
  std::size_t end = 0;
  for (int sign = 0; sign < kMostSigns && end < text.size(); ++sign) {
    const std::string_view rest = text.substr(end);
    const Character next = characterAt(rest);
    if (next.code == kNoCharacter || (isLetterOrDigit(next.code) && beginning(rest, kDateWords) == 0)) break;
    end += next.size;
  }
  return end;
}

/// The length in bytes of the identity number that the text begins with; 0 when it begins with none.
std::size_t numberAt(std::string_view text) {
  std::size_t digits = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const Character next = characterAt(rest);
    if (const std::size_t more = digitsIn(next.code)) {
      digits += more;
      end = at += next.size;
    } else if (digits >= kFewestDigits && isLast(next.code)) {
      return at + next.size;
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
  while (end < text.size()) {
    const Character next = characterAt(text.substr(end));
    if (digitsIn(next.code) == 0) break;
    end += next.size;
  }
  return end;
}

/// One character of a number, or between its digits.
struct Sign {
  std::string_view text;
  bool isOfNumber = false;
};

std::vector<Sign> signsOf(std::string_view text) {
  std::vector<Sign> signs;
  bool hasBegun = false;
  for (; !text.empty(); text.remove_prefix(signs.back().text.size())) {
    const Character next = characterAt(text);
    const bool isOfNumber = digitsIn(next.code) > 0 || (hasBegun && isLast(next.code));
    signs.push_back({.text = text.substr(0, next.size), .isOfNumber = isOfNumber});
    hasBegun = hasBegun || isOfNumber;
  }
  return signs;
}

}  // namespace

bool holdsPersonalNumber(const Field& field) {
  const auto isCalled = [&field](std::string_view name) { return field.name.ends_with(name); };
  return field.personal && (isCalled(".phone") || isCalled(".id_number"));
}

std::string maskedNumber(std::string_view text) {
  constexpr std::size_t kFirst = 3;
  constexpr std::size_t kLast = 4;
  constexpr std::size_t kHidden = 4;  // and more, where there are more digits
  const std::vector<Sign> signs = signsOf(text);
  const auto all = static_cast<std::size_t>(std::ranges::count(signs, true, &Sign::isOfNumber));
  const std::size_t last = std::min(kLast, all / 2);
  const std::size_t first = std::min(kFirst, all - std::min(all, kHidden + kLast));
  std::size_t passed = 0;
  std::string shown;
  for (const Sign& sign : signs) {
    const bool isHidden = sign.isOfNumber && passed >= first && passed + last < all;
    shown += isHidden ? "*" : sign.text;
    passed += sign.isOfNumber ? 1 : 0;
  }
  return shown;
}

std::string shownElsewhere(const Field& field, const Value& value) {
  return holdsPersonalNumber(field) ? maskedNumber(displayText(field, value)) : displayText(field, value);
}

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
