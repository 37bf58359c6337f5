#include "forms/printable.h"

#include <array>

namespace guapai::forms {
namespace {

constexpr std::array<std::string_view, 7> kEndsOfLine{"\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"};

std::size_t endOfLine(std::string_view text) {
  for (const std::string_view end : kEndsOfLine) {
    if (text.starts_with(end)) return end.size();
  }
  return 0;
}

/// The number of bytes at the beginning that make up one character that is not printed; 0 where the text begins with a
/// printed one.
std::size_t unprinted(std::string_view text) {
  const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(0);
  if (first < 0x20U || first == 0x7FU) return 1;
  if (first == 0xC2U && byte(1) < 0xA0U) return 2;  // U+0080 to U+009F
  if (text.starts_with("\uFEFF")) return 3;
  const bool direction =
      first == 0xE2U &&
      ((byte(1) == 0x80U && (byte(2) == 0x8EU || byte(2) == 0x8FU || (byte(2) >= 0xAAU && byte(2) <= 0xAEU))) ||
       (byte(1) == 0x81U && byte(2) >= 0xA6U && byte(2) <= 0xA9U));
  return direction ? 3 : 0;  // U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069
}

}  // namespace

std::string printable(std::string_view text) {
  std::string printed;
  printed.reserve(text.size());
  while (!text.empty()) {
    const char first = text.front();
    std::size_t taken = 1;
    if (first == '\t' || first == '\n') {
      printed += first == '\t' ? ' ' : '\n';
    } else if (const std::size_t end = endOfLine(text); end > 0) {
      printed += '\n';
      taken = end;
    } else if (const std::size_t size = unprinted(text); size > 0) {
      taken = size;
    } else {
      printed += first;
    }
    text.remove_prefix(taken);
  }
  return printed;
}

}  // namespace guapai::forms
