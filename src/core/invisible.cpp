#include "core/invisible.h"

#include <algorithm>
#include <array>
#include <utf8proc.h>
#include <utility>

#include "core/text.h"

namespace guapai::core {
namespace {

bool isWithin(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// Whether the character is one of the Arabic, Syriac and Kaithi signs that stand before a number. They are drawn,
/// although Unicode counts them as format characters.
bool isDrawnFormat(char32_t c) {
  constexpr std::array<char32_t, 9> kSigns{0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD, 0x604, 0x605};
  return isWithin(c, 0x600, 0x603) || std::ranges::find(kSigns, c) != kSigns.end();
}

/// Whether Unicode reserves the code for characters that show nothing (Default_Ignorable_Code_Point) and has not
/// assigned it yet.
bool isReserved(char32_t c) {
  return c == 0x2065 || isWithin(c, 0xFFF0, 0xFFF8) || isWithin(c, 0xE0000, 0xE0FFF);
}

/// Whether the character is the Braille pattern without dots. Its category is that of a sign, but nothing can be seen
/// of it.
bool isBlankBraille(char32_t c) {
  return c == 0x2800;
}

bool isMongolianSelector(char32_t c) {
  return isWithin(c, 0x180B, 0x180D) || c == 0x180F;
}

bool isSelector(char32_t c) {
  return isWithin(c, 0xFE00, 0xFE0F) || isWithin(c, 0xE0100, 0xE01EF) || isMongolianSelector(c);
}

bool isHan(char32_t c) {
  return isWithin(c, 0x3400, 0x4DBF) || isWithin(c, 0x4E00, 0x9FFF) || isWithin(c, 0xF900, 0xFAFF) ||
         isWithin(c, 0x20000, 0x3FFFD);
}

bool isSymbol(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_SO || category == UTF8PROC_CATEGORY_SM;
}

/// Whether the selector chooses a form of the character before it. Unicode defines the first three for Han (U+FE00 to
/// U+FE02, one for each form that once had a code of its own) and those of the database of ideographs; for symbols, the
/// first (a sign of mathematics drawn otherwise) and the last two (as text, as a picture).
bool isInPlace(char32_t selector, char32_t before) {
  if (isMongolianSelector(selector)) return isWithin(before, 0x1820, 0x18AA);
  const bool isIdeographic = isWithin(selector, 0xE0100, 0xE01EF);
  if (isHan(before)) return isIdeographic || isWithin(selector, 0xFE00, 0xFE02);
  return isSymbol(before) && (selector == 0xFE00 || isWithin(selector, 0xFE0E, 0xFE0F));
}

}  // namespace

bool isLineBreak(char32_t c) {
  return isWithin(c, 0x09, 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool isInvisible(char32_t c) {
  if (isLineBreak(c) || isDrawnFormat(c)) return false;
  const auto* const property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  return property->category == UTF8PROC_CATEGORY_CF || property->category == UTF8PROC_CATEGORY_CC ||
         property->ignorable != 0 || isReserved(c) || isSelector(c) || isBlankBraille(c);
}

std::vector<char32_t> invisibleIn(std::string_view text) {
  const std::u32string all = codePoints(text);
  std::vector<char32_t> found;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool chooses = isSelector(all[i]) && i > 0 && isInPlace(all[i], all[i - 1]);
    if (isInvisible(all[i]) && !chooses && std::ranges::find(found, all[i]) == found.end()) found.push_back(all[i]);
  }
  return found;
}

bool isPlain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

std::string withoutInvisible(std::string_view text) {
  if (isPlain(text)) return std::string(text);
  std::u32string seen = codePoints(text);
  std::erase_if(seen, isInvisible);
  return utf8(seen);
}

std::string codeName(char32_t c) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::size_t kFewest = 4;
  std::string digits;
  for (char32_t rest = c; rest > 0 || digits.size() < kFewest; rest /= 16) digits += kDigits[rest % 16];
  std::ranges::reverse(digits);
  return "U+" + digits;
}

std::string lookOf(std::string_view name) {
  std::u32string look = codePoints(comparable(withoutInvisible(name)));
  for (char32_t& c : look) c = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
  return utf8(look);
}

}  // namespace guapai::core
