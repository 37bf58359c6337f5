#include "exchange/parserlimits.h"

#include <algorithm>
#include <optional>

#include "core/text.h"

namespace guapai::exchange {
namespace {

constexpr std::size_t kUnicodeEscapeLength = 6;  // the length of \uD800

/// The code unit of the `\uXXXX` that stands at position `at`, or nothing when none stands there.
std::optional<unsigned> codeUnit(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "\\u" || at + kUnicodeEscapeLength > text.size()) return std::nullopt;
  unsigned unit = 0;
  for (const char c : text.substr(at + 2, kUnicodeEscapeLength - 2)) {
    const auto digit = std::string_view("0123456789abcdef").find(static_cast<char>(c >= 'A' && c <= 'F' ? c + 32 : c));
    if (digit == std::string_view::npos) return std::nullopt;
    unit = unit * 16 + static_cast<unsigned>(digit);
  }
  return unit;
}

bool isHighSurrogate(std::optional<unsigned> unit) {
  return unit && *unit >= 0xD800 && *unit <= 0xDBFF;
}
bool isLowSurrogate(std::optional<unsigned> unit) {
  return unit && *unit >= 0xDC00 && *unit <= 0xDFFF;
}

/// Replaces the lone surrogates of one string.
/// @param at  the position behind the opening quote.
/// @return the position behind the closing quote.
std::size_t mendString(std::string& text, std::size_t at) {
  while (at < text.size() && text[at] != '"') {
    if (text[at] != '\\') {
      ++at;
      continue;
    }
    const auto unit = codeUnit(text, at);
    if (isHighSurrogate(unit) && isLowSurrogate(codeUnit(text, at + kUnicodeEscapeLength))) {
      at += 2 * kUnicodeEscapeLength;
      continue;
    }
    if (isHighSurrogate(unit) || isLowSurrogate(unit)) text.replace(at + 2, 4, "0000");
    at += unit ? kUnicodeEscapeLength : 2;
  }
  return at + 1;
}

/// Shortens one number when a floating point number cannot hold it.
/// @param first  the position of its first digit.
/// @return the position behind its last character.
std::size_t mendNumber(std::string& text, std::size_t first) {
  constexpr std::size_t kLongest = 300;  // a floating point number can hold a whole number of this many digits
  constexpr std::size_t kKept = 20;      // this many digits are still more than any figure of a case has
  const auto digitsFrom = [&text](std::size_t at) {
    while (at < text.size() && core::isDigit(text[at])) ++at;
    return at;
  };
  std::size_t end = digitsFrom(first);
  if (end - first > kLongest) {
    const bool negative = first > 0 && text[first - 1] == '-';
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(first - (negative ? 1 : 0)),
              text.begin() + static_cast<std::ptrdiff_t>(end - kKept), ' ');
    if (negative) text[end - kKept - 1] = '-';
    text[end - kKept] = '9';  // JSON allows no leading zero
  }
  if (end < text.size() && text[end] == '.') end = digitsFrom(end + 1);
  if (end >= text.size() || (text[end] != 'e' && text[end] != 'E')) return end;
  std::size_t exponent = end + 1;
  if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
  end = digitsFrom(exponent);
  for (std::size_t at = exponent; at < end; ++at) text[at] = at == exponent ? '0' : ' ';
  return end;
}

}  // namespace

std::string withinParserLimits(std::string_view text) {
  std::string mended(text);
  for (std::size_t at = 0; at < mended.size();) {
    if (mended[at] == '"') {
      at = mendString(mended, at + 1);
    } else if (core::isDigit(mended[at])) {
      at = mendNumber(mended, at);
    } else {
      ++at;
    }
  }
  return mended;
}

}  // namespace guapai::exchange
