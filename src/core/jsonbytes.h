#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace guapai::core {

// Texts are looked through eight bytes at a time: what must not be overlooked in them is rare.

inline constexpr std::uint64_t kEachByte = 0x0101010101010101;
inline constexpr std::uint64_t kEachHighBit = 0x8080808080808080;

/// @pre eight bytes stand at `at`.
[[nodiscard]] inline std::uint64_t eightAt(const char* at) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, sizeof eight);
  return eight;
}

/// Whether one of the eight bytes is below `bound`, which is at most 0x80.
[[nodiscard]] inline bool hasBelow(std::uint64_t eight, unsigned char bound) {
  return ((eight - kEachByte * bound) & ~eight & kEachHighBit) != 0;
}

[[nodiscard]] inline bool hasByte(std::uint64_t eight, unsigned char byte) {
  return hasBelow(eight ^ (kEachByte * byte), 1);
}

/// Whether JSON demands that the byte be escaped within a text: quotation mark, backslash, control character.
[[nodiscard]] inline bool mustBeEscaped(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

/// The position, from `at` on, of the next byte that must be escaped; the size of the text where there is none.
[[nodiscard]] inline std::size_t nextEscaped(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t eight = eightAt(text.data() + at);
    if (hasBelow(eight, 0x20) || hasByte(eight, '"') || hasByte(eight, '\\')) break;
  }
  while (at < text.size() && !mustBeEscaped(text[at])) ++at;
  return at;
}

}  // namespace guapai::core
