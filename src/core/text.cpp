#include "core/text.h"

#include <array>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>

#include "core/invisible.h"

namespace guapai::core {
namespace {

using CodePoint = utf8proc_int32_t;

struct Step {
  CodePoint codePoint;
  std::size_t size;  // 0 at the end of the text, and when the next byte is not well formed
};

/// @pre the text is not empty.
Step decode(std::string_view text) {
  const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const auto continues = [&byte](std::size_t at) { return (byte(at) & 0xC0U) == 0x80U; };
  // ASCII and most of Han need no call.
  if (byte(0) < 0x80) return {byte(0), 1};
  if (byte(0) >= 0xE1 && byte(0) <= 0xEC && text.size() >= 3 && continues(1) && continues(2))
    return {((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
  CodePoint codePoint = -1;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &codePoint);
  return {codePoint, size > 0 ? static_cast<std::size_t>(size) : 0};
}

bool isSpace(CodePoint c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// The text in a form of normalization; as it is where it is not well formed.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* bytes = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &bytes, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(bytes, &std::free);
  return size >= 0 ? std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size))
                   : std::string(text);
}

}  // namespace

bool isWellFormed(std::string_view text) {
  while (!text.empty()) {
    const Step step = decode(text);
    if (step.size == 0) return false;
    text.remove_prefix(step.size);
  }
  return true;
}

std::u32string codePoints(std::string_view text) {
  std::u32string all;
  all.reserve(text.size());
  while (!text.empty()) {
    const Step step = decode(text);
    all += step.size == 0 ? U'\uFFFD' : static_cast<char32_t>(step.codePoint);
    text.remove_prefix(step.size == 0 ? 1 : step.size);
  }
  return all;
}

std::string utf8(std::u32string_view codePoints) {
  std::string text;
  text.reserve(codePoints.size());
  for (const char32_t c : codePoints) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<CodePoint>(c), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
  }
  return text;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1U : 0U;
  return count;
}

std::string_view trimmed(std::string_view text) {
  std::size_t first = 0;
  while (first < text.size()) {
    const Step step = decode(text.substr(first));
    if (step.size == 0 || !isSpace(step.codePoint)) break;
    first += step.size;
  }
  std::size_t end = text.size();
  while (end > first) {
    std::size_t start = end - 1;
    while (start > first && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    if (!isSpace(decode(text.substr(start, end - start)).codePoint)) break;
    end = start;
  }
  return text.substr(first, end - first);
}

bool isBlank(std::string_view text) {
  return trimmed(text).empty();
}

std::string composed(std::string_view text) {
  return mapped(text, UTF8PROC_COMPOSE);
}

std::string comparable(std::string_view text) {
  const std::string compatible = mapped(text, UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
  std::string_view rest = compatible;
  std::string kept;
  kept.reserve(rest.size());
  while (!rest.empty()) {
    const Step step = decode(rest);
    const std::size_t count = step.size == 0 ? 1 : step.size;
    if (step.size == 0 || !isSpace(step.codePoint)) kept.append(rest.substr(0, count));
    rest.remove_prefix(count);
  }
  return kept;
}

std::string oneLine(std::string_view text) {
  std::u32string line;
  bool isBroken = false;
  for (const char32_t c : codePoints(text)) {
    if (isLineBreak(c)) {
      isBroken = true;
      continue;
    }
    if (isBroken && !line.empty()) line += U' ';
    isBroken = false;
    line += c;
  }
  return utf8(line);
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (const std::string& part : parts) {
    if (&part != parts.data()) text += separator;
    text += part;
  }
  return text;
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  std::size_t start = 0;
  for (auto at = text.find(from); at != std::string_view::npos; at = text.find(from, start)) {
    result.append(text.substr(start, at - start)).append(to);
    start = at + from.size();
  }
  return result.append(text.substr(start));
}

}  // namespace guapai::core
