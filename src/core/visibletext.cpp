#include "core/visibletext.h"

#include <algorithm>
#include <utf8proc.h>

#include "core/invisible.h"
#include "core/jsonbytes.h"
#include "core/privateuse.h"
#include "core/text.h"

namespace guapai::core {
namespace {

constexpr std::string_view kLineEnd = "↵";
constexpr std::string_view kTab = "⇥";
constexpr std::string_view kNoCharacter = "\uFFFD";

/// Whether a sign must stand in the place of the character. A selector that chooses a form of the character before it
/// needs none: it is seen in that form.
/// @param before  the character before it; 0 at the beginning.
bool needsSign(char32_t c, char32_t before) {
  if (isLineBreak(c) || isPrivateUse(c)) return true;
  if (!isInvisible(c)) return false;
  const auto unseen = invisibleIn(utf8({&before, 1}) + utf8({&c, 1}));
  return std::ranges::find(unseen, c) != unseen.end();
}

std::string shown(std::string_view text, std::string_view lineEnd, std::string_view tab) {
  std::string result;
  result.reserve(text.size());
  char32_t before = 0;
  while (!text.empty()) {
    if (text.starts_with("\r\n")) text.remove_prefix(1);
    utf8proc_int32_t code = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &code);
    const std::size_t taken = size > 0 ? static_cast<std::size_t>(size) : 1;
    const auto c = static_cast<char32_t>(code);
    if (size <= 0)
      result += kNoCharacter;
    else if (c == U'\n')
      result += lineEnd;
    else if (c == U'\t')
      result += tab;
    else if (needsSign(c, before))
      result += "[" + codeName(c) + "]";
    else
      result += text.substr(0, taken);
    before = size > 0 ? c : 0;
    text.remove_prefix(taken);
  }
  return result;
}

/// Appends the escape of JSON for a character: one UTF-16 code unit, or two of them.
void appendEscape(std::string& json, char32_t c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  constexpr char32_t kBeyond = 0x10000;
  if (c >= kBeyond) {
    appendEscape(json, 0xD800 + ((c - kBeyond) >> 10U));
    appendEscape(json, 0xDC00 + ((c - kBeyond) & 0x3FFU));
    return;
  }
  json += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) json += kHex[(c >> shift) & 0xFU];
}

/// The character of three bytes that begins at `at`, if it is of the blocks in which all can be seen and which Chinese
/// text is made of: punctuation, Han and full width. Otherwise 0.
char32_t commonAt(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return 0;
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  if ((byte(0) & 0xF0U) != 0xE0U || (byte(1) & 0xC0U) != 0x80U || (byte(2) & 0xC0U) != 0x80U) return 0;
  const char32_t c = ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
  const bool common = (c >= 0x3000 && c <= 0x303F) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xFF01 && c <= 0xFF5E);
  return common ? c : 0;
}

/// The end of what is ASCII without the delete character from `at` on.
std::size_t plainAsciiEnd(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    const std::uint64_t eight = eightAt(text.data() + at);
    if (((eight | (eight + kEachByte)) & kEachHighBit) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x7F) ++at;
  return at;
}

/// The end of what certainly needs no escape from `at` on: ASCII, of which JSON itself escapes what cannot be seen,
/// and common Chinese.
/// @param before  becomes the character before that end.
std::size_t plainEnd(std::string_view json, std::size_t at, char32_t& before) {
  while (at < json.size()) {
    if (static_cast<unsigned char>(json[at]) < 0x7F) {
      at = plainAsciiEnd(json, at + 1);
      before = static_cast<unsigned char>(json[at - 1]);
    } else if (const char32_t c = commonAt(json, at); c != 0) {
      before = c;
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

std::string visible(std::string_view text) {
  return shown(text, "\n", "\t");
}

std::string visibleLine(std::string_view text) {
  return shown(text, kLineEnd, kTab);
}

std::string visibleJson(std::string text) {
  const std::string_view json = text;
  char32_t before = 0;
  std::size_t taken = 0;
  std::size_t at = plainEnd(json, 0, before);
  if (at == json.size()) return text;  // as nearly always
  std::string result;
  result.reserve(json.size());
  for (; at < json.size(); at = plainEnd(json, taken, before)) {
    result += json.substr(taken, at - taken);
    utf8proc_int32_t code = -1;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(json.data() + at),
                                       static_cast<utf8proc_ssize_t>(json.size() - at), &code);
    const auto c = static_cast<char32_t>(code);
    taken = at + (size > 0 ? static_cast<std::size_t>(size) : 1);
    if (size <= 0)
      result += kNoCharacter;
    else if (!isPrivateUse(c) && needsSign(c, before))
      appendEscape(result, c);
    else
      result += json.substr(at, taken - at);
    before = size > 0 ? c : U'\uFFFD';
  }
  result += json.substr(taken);
  return result;
}

}  // namespace guapai::core
