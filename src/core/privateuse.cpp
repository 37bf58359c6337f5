#include "core/privateuse.h"

#include <algorithm>
#include <array>

#include "core/invisible.h"
#include "core/text.h"

namespace guapai::core {
namespace {

struct Meaning {
  char32_t code;
  char32_t character;
};

/// The table is sorted by code, because the lookup is a binary search.
constexpr std::array kMeanings{
#include "core/privateusetable.h"
};
static_assert(std::ranges::is_sorted(kMeanings, {}, &Meaning::code));

}  // namespace

bool isPrivateUse(char32_t code) {
  return (code >= 0xE000 && code <= 0xF8FF) || (code >= 0xF0000 && code <= 0xFFFFD) ||
         (code >= 0x100000 && code <= 0x10FFFD);
}

std::optional<char32_t> privateUseMeaning(char32_t code) {
  const auto* const found = std::ranges::lower_bound(kMeanings, code, {}, &Meaning::code);
  if (found == kMeanings.end() || found->code != code) return std::nullopt;
  return found->character;
}

std::vector<char32_t> privateUseIn(std::string_view text) {
  std::vector<char32_t> codes;
  for (const char32_t code : codePoints(text))
    if (isPrivateUse(code) && std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
  return codes;
}

std::string namesOfCodes(const std::vector<char32_t>& codes) {
  std::string names;
  for (const char32_t code : codes) {
    names += (names.empty() ? "" : "、") + codeName(code);
    if (const auto meant = privateUseMeaning(code)) names += "（" + utf8({&*meant, 1}) + "）";
  }
  return names;
}

}  // namespace guapai::core
