#include "core/visibletext.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utf8proc.h>

namespace guapai::core {
namespace {

using CodePoint = utf8proc_int32_t;

constexpr std::string_view kLineEnd = "↵";
constexpr std::string_view kTab = "⇥";
constexpr std::string_view kNoCharacter = "\uFFFD";

struct Range {
  CodePoint first;
  CodePoint last;
};

template <std::size_t count>
bool isIn(const std::array<Range, count>& ranges, CodePoint c) {
  return std::ranges::any_of(ranges, [c](const Range& range) { return c >= range.first && c <= range.last; });
}

/// Format characters with a shape of their own: signs before Arabic and Kaithi numbers, the Syriac abbreviation mark.
constexpr std::array<Range, 7> kSeenFormats{{{0x0600, 0x0605},
                                             {0x06DD, 0x06DD},
                                             {0x070F, 0x070F},
                                             {0x0890, 0x0891},
                                             {0x08E2, 0x08E2},
                                             {0x110BD, 0x110BD},
                                             {0x110CD, 0x110CD}}};

/// Letters and marks without a shape, and what Unicode keeps free for more format characters.
constexpr std::array<Range, 8> kUnseenOthers{{{0x034F, 0x034F},
                                              {0x115F, 0x1160},
                                              {0x17B4, 0x17B5},
                                              {0x3164, 0x3164},
                                              {0xFFA0, 0xFFA0},
                                              {0xFFF0, 0xFFF8},
                                              {0xE0000, 0xE00FF},
                                              {0xE01F0, 0xE0FFF}}};

bool needsSign(CodePoint c) {
  switch (utf8proc_category(c)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    case UTF8PROC_CATEGORY_CF:
      return !isIn(kSeenFormats, c);
    default:
      return isIn(kUnseenOthers, c);
  }
}

std::string signOf(CodePoint c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr int kLeastDigits = 4;
  std::string digits;
  for (auto rest = static_cast<std::size_t>(c); rest > 0 || digits.size() < kLeastDigits; rest /= kDigits.size())
    digits.insert(digits.begin(), kDigits[rest % kDigits.size()]);
  return "[U+" + digits + "]";
}

std::string shown(std::string_view text, std::string_view lineEnd, std::string_view tab) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    if (text.starts_with("\r\n")) text.remove_prefix(1);
    CodePoint c = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &c);
    const std::size_t taken = size > 0 ? static_cast<std::size_t>(size) : 1;
    if (size <= 0)
      result += kNoCharacter;
    else if (c == '\n')
      result += lineEnd;
    else if (c == '\t')
      result += tab;
    else if (needsSign(c))
      result += signOf(c);
    else
      result += text.substr(0, taken);
    text.remove_prefix(taken);
  }
  return result;
}

}  // namespace

std::string visible(std::string_view text) {
  return shown(text, "\n", "\t");
}

std::string visibleLine(std::string_view text) {
  return shown(text, kLineEnd, kTab);
}

}  // namespace guapai::core
