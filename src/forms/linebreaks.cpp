#include "forms/linebreaks.h"

#include <algorithm>
#include <cstddef>

#include "core/text.h"

namespace guapai::forms {
namespace {

// Closing punctuation and small signs never begin a line. Opening punctuation and signs before a figure never end a
// line.
constexpr std::u32string_view kNeverFirst =
    U"，。、；：？！）》〉】〕〗」』｝］”’…—～·‧・％℃°々"
    U",.;:?!)]}%'\"/-";
constexpr std::u32string_view kNeverLast = U"（《〈【〔〖「『｛［“‘￥＄№([{$#≥≤＞＜＝≈±×";
/// Units and counters stay on the line of the figure before them: 518号, 2倍.
constexpr std::u32string_view kUnits = U"年月日号项名家种支所个倍张台级页人万次岁套件间层楼栋";

bool isSpace(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\u3000' || (c >= U'\u2000' && c <= U'\u200A');
}

/// Whether the character is a letter or figure of an alphabetic script. Those stay together as a word.
bool isOfWord(char32_t c) {
  return (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || c == U'_' || c == U'@' ||
         (c >= 0xC0U && c < 0x2000U);
}

/// Whether the mark belongs to the character before it: a combining mark, a joiner or a variation selector.
bool isAttached(char32_t c) {
  return (c >= 0x300U && c <= 0x36FU) || (c >= 0x20D0U && c <= 0x20FFU) || c == 0x200DU ||
         (c >= 0xFE00U && c <= 0xFE0FU) || (c >= 0xE0100U && c <= 0xE01EFU);
}

bool isWordSign(char32_t c) {
  return std::u32string_view(U",.:/-'%").find(c) != std::u32string_view::npos;
}

template <typename Break>
std::vector<std::string_view> parts(std::string_view text, Break breaks) {
  std::vector<std::string_view> found;
  std::size_t start = 0;
  char32_t before = 0;
  std::size_t at = 0;
  for (const char32_t character : core::codePoints(text)) {
    if (at > start && breaks(before, character)) {
      found.push_back(text.substr(start, at - start));
      start = at;
    }
    before = character;
    at += core::utf8({&character, 1}).size();
  }
  if (start < text.size()) found.push_back(text.substr(start));
  return found;
}

}  // namespace

bool mayBreakBetween(char32_t before, char32_t after) {
  if (isSpace(after) || isAttached(after)) return false;
  if (isSpace(before)) return true;
  if (kNeverFirst.find(after) != std::u32string_view::npos) return false;
  if (kNeverLast.find(before) != std::u32string_view::npos) return false;
  if (before >= U'0' && before <= U'9' && kUnits.find(after) != std::u32string_view::npos) return false;
  return !((isOfWord(before) || isWordSign(before)) && isOfWord(after));
}

bool mayBreakBetween(std::string_view before, std::string_view after) {
  return before.empty() || after.empty() ||
         mayBreakBetween(core::codePoints(before).back(), core::codePoints(after).front());
}

std::vector<std::string_view> unbreakableParts(std::string_view text) {
  return parts(text, [](char32_t before, char32_t after) { return mayBreakBetween(before, after); });
}

std::vector<std::string_view> wordParts(std::string_view word) {
  return parts(word, [](char32_t before, char32_t after) {
    return std::u32string_view(U"/-_.,:;@&+").find(before) != std::u32string_view::npos && isOfWord(after);
  });
}

std::vector<std::string_view> characters(std::string_view text) {
  return parts(text, [](char32_t before, char32_t after) { return !isAttached(after) && before != 0x200DU; });
}

bool isLoneCharacter(std::string_view text) {
  const std::vector<std::string_view> seen = characters(text);
  if (seen.empty() || kNeverLast.find(core::codePoints(text).front()) != std::u32string_view::npos) return false;
  return std::all_of(seen.begin() + 1, seen.end(), [](std::string_view behind) {
    return kNeverFirst.find(core::codePoints(behind).front()) != std::u32string_view::npos;
  });
}

}  // namespace guapai::forms
