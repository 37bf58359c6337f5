#include "core/privateuse.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utf8proc.h>

namespace guapai::core {
namespace {

struct Meaning {
  char32_t code;
  char32_t character;
};

/// Sorted by code.
constexpr std::array kMeanings{
#include "core/privateusetable.h"
};
static_assert(std::ranges::is_sorted(kMeanings, {}, &Meaning::code));

std::string utf8(char32_t character) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(character), bytes.data());
  return {reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size)};
}

std::string nameOf(char32_t code) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr std::size_t kLeastDigits = 4;
  std::string digits;
  for (auto rest = static_cast<std::uint32_t>(code); rest > 0 || digits.size() < kLeastDigits; rest /= 16)
    digits.insert(digits.begin(), kDigits[rest % 16]);
  return "U+" + digits;
}

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
  while (!text.empty()) {
    utf8proc_int32_t code = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code);
    if (size <= 0) break;
    const auto found = static_cast<char32_t>(code);
    if (isPrivateUse(found) && std::ranges::find(codes, found) == codes.end()) codes.push_back(found);
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return codes;
}

std::string namesOfPrivateUse(const std::vector<char32_t>& codes) {
  std::string names;
  for (const char32_t code : codes) {
    names += (names.empty() ? "" : "、") + nameOf(code);
    if (const auto meant = privateUseMeaning(code)) names += "（" + utf8(*meant) + "）";
  }
  return names;
}

}  // namespace guapai::core
