#include "core/jsonwriter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/jsonbytes.h"

namespace guapai::core {
namespace {

void appendEscape(std::string& json, char c) {
  switch (c) {
    case '"':
    case '\\':
      json += {'\\', c};
      return;
    case '\n':
      json += "\\n";
      return;
    case '\r':
      json += "\\r";
      return;
    case '\t':
      json += "\\t";
      return;
    default:
      constexpr std::string_view kHex = "0123456789abcdef";
      const auto byte = static_cast<unsigned char>(c);
      json += "\\u00";
      json += {kHex[byte >> 4U], kHex[byte & 0x0FU]};
  }
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
  quote(name, ":");
  m_comma = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
  quote(text, {});
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t number) {
  separate();
  m_json += std::to_string(number);
  return *this;
}

JsonWriter& JsonWriter::flag(bool flag) {
  separate();
  m_json += flag ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  m_json += "null";
  return *this;
}

std::string JsonWriter::take() {
  m_comma = false;
  return std::exchange(m_json, {});
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  m_json += bracket;
  m_comma = false;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  m_json += bracket;
  m_comma = true;
  return *this;
}

void JsonWriter::separate() {
  if (m_comma) m_json += ',';
  m_comma = true;
}

void JsonWriter::quote(std::string_view text, std::string_view behind) {
  constexpr std::size_t kShort = 60;
  std::size_t end = nextEscaped(text, 0);
  if (end == text.size() && end <= kShort) {
    // Most keys and words are short: they are appended in one piece with the marks around them.
    std::array<char, kShort + 4> piece;  // only what is written into it is read
    char* at = piece.data();
    if (m_comma) *at++ = ',';
    *at++ = '"';
    at = std::copy(text.begin(), text.end(), at);
    *at++ = '"';
    at = std::copy(behind.begin(), behind.end(), at);
    m_json.append(piece.data(), at);
    m_comma = true;
    return;
  }
  separate();
  m_json += '"';
  std::size_t plain = 0;
  for (; end < text.size(); end = nextEscaped(text, plain)) {
    m_json += text.substr(plain, end - plain);
    appendEscape(m_json, text[end]);
    plain = end + 1;
  }
  m_json += text.substr(plain);
  m_json += '"';
  m_json += behind;
}

}  // namespace guapai::core
