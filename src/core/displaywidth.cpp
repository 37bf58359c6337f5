#include "core/displaywidth.h"

#include "core/text.h"

namespace guapai::core {
namespace {

/// Whether the character is East Asian Wide or Fullwidth (Unicode TR11), for the ranges that occur in names and
/// sentences.
bool isWide(char32_t c) {
  return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
         (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
  std::size_t width = 0;
  for (const char32_t c : codePoints(text)) width += isWide(c) ? 2U : 1U;
  return width;
}

}  // namespace guapai::core
