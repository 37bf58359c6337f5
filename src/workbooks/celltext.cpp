#include "workbooks/celltext.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "core/invisible.h"
#include "core/text.h"
#include "core/visibletext.h"

namespace guapai::workbooks {
namespace {

constexpr std::string_view kCut = "〔以下略〕";
constexpr std::string_view kNoName = "表";

/// U+FFFE and U+FFFF are no characters of XML.
bool isOutsideXml(char32_t c) {
  return c == 0xFFFE || c == 0xFFFF;
}

std::size_t unitsOf(char32_t c) {
  return c > 0xFFFF ? 2 : 1;
}

std::size_t unitsOf(std::u32string_view text) {
  std::size_t units = 0;
  for (const char32_t c : text) units += unitsOf(c);
  return units;
}

bool isHexDigit(char c) {
  return core::isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Whether the text begins with what a file writes for a character: _x0041_.
bool beginsWithEscape(std::string_view text) {
  constexpr std::size_t kLength = 7;
  return text.size() >= kLength && text.starts_with("_x") && text[kLength - 1] == '_' &&
         std::ranges::all_of(text.substr(2, 4), isHexDigit);
}

bool isRefusedInNames(char32_t c) {
  constexpr std::u32string_view kRefused = U"[]:*?/\\'\n\t";
  return kRefused.find(c) != std::u32string_view::npos || isOutsideXml(c);
}

/// Excel takes two names that differ only in case or width for the same.
bool isTaken(const std::string& name, const std::vector<std::string>& taken) {
  return std::ranges::any_of(taken,
                             [&](const std::string& other) { return core::lookOf(other) == core::lookOf(name); });
}

}  // namespace

std::string cellText(std::string_view text) {
  std::u32string shown;
  for (const char32_t c : core::codePoints(core::visible(text))) {
    if (isOutsideXml(c)) {
      shown += core::codePoints("[" + core::codeName(c) + "]");
    } else {
      shown += c;
    }
  }
  if (unitsOf(shown) <= kLongestCell) return core::utf8(shown);
  const std::u32string cut = core::codePoints(kCut);
  std::size_t room = kLongestCell - cut.size();
  std::size_t kept = 0;
  while (unitsOf(shown[kept]) <= room) room -= unitsOf(shown[kept++]);
  return core::utf8(shown.substr(0, kept) + cut);
}

std::string escapedText(std::string text) {
  constexpr std::string_view kUnderscore = "_x005F";
  for (std::size_t at = text.find("_x"); at != std::string::npos; at = text.find("_x", at + 1)) {
    if (!beginsWithEscape(std::string_view(text).substr(at))) continue;
    text.insert(at, kUnderscore);
    at += kUnderscore.size();
  }
  return text;
}

std::string unescapedText(std::string_view text) {
  constexpr std::size_t kLength = 7;
  constexpr int kHexadecimal = 16;
  std::string plain;
  while (!text.empty()) {
    if (!beginsWithEscape(text)) {
      plain += text.front();
      text.remove_prefix(1);
      continue;
    }
    std::uint32_t code = 0;
    std::from_chars(text.data() + 2, text.data() + kLength - 1, code, kHexadecimal);
    // Half of a pair of codes is no character by itself.
    const bool isHalf = code >= 0xD800 && code <= 0xDFFF;
    plain += isHalf ? std::string(text.substr(0, kLength)) : core::utf8(std::u32string(1, code));
    text.remove_prefix(kLength);
  }
  return plain;
}

std::string sheetName(std::string_view title, std::vector<std::string>& taken) {
  std::u32string plain = core::codePoints(core::visibleLine(title));
  std::erase_if(plain, isRefusedInNames);
  // A name that is cut within a bracket reads worse than one without it.
  if (unitsOf(plain) > kLongestName) plain = plain.substr(0, std::max<std::size_t>(plain.find(U'（'), 1));
  if (core::isBlank(core::utf8(plain))) plain = core::codePoints(kNoName);
  std::string name;
  for (std::size_t number = 1; name.empty() || isTaken(name, taken); ++number) {
    const std::u32string behind = number == 1 ? std::u32string() : core::codePoints("(" + std::to_string(number) + ")");
    std::size_t room = kLongestName - behind.size();
    std::size_t kept = 0;
    while (kept < plain.size() && unitsOf(plain[kept]) <= room) room -= unitsOf(plain[kept++]);
    name = core::utf8(plain.substr(0, kept) + behind);
  }
  taken.push_back(name);
  return name;
}

}  // namespace guapai::workbooks
