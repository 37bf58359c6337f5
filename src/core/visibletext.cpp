#include "core/visibletext.h"

#include <algorithm>
#include <utf8proc.h>

#include "core/invisible.h"
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

}  // namespace

std::string visible(std::string_view text) {
  return shown(text, "\n", "\t");
}

std::string visibleLine(std::string_view text) {
  return shown(text, kLineEnd, kTab);
}

std::string visibleJson(std::string_view json) {
  constexpr char32_t kFirst = 0x7F;  // those before are plain, or escaped in all JSON
  std::string result;
  result.reserve(json.size());
  char32_t before = 0;
  for (const char32_t c : codePoints(json)) {
    if (c >= kFirst && !isPrivateUse(c) && needsSign(c, before)) {
      appendEscape(result, c);
    } else if (c < kFirst) {
      result += static_cast<char>(c);
    } else {
      result += utf8({&c, 1});
    }
    before = c;
  }
  return result;
}

}  // namespace guapai::core
