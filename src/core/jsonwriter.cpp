#include "core/jsonwriter.h"

#include <utility>

namespace guapai::core {
namespace {

bool mustEscape(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

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
  separate();
  quote(name);
  m_json += ':';
  m_comma = false;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view text) {
  separate();
  quote(text);
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

void JsonWriter::quote(std::string_view text) {
  m_json += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!mustEscape(text[i])) continue;
    m_json += text.substr(plain, i - plain);
    appendEscape(m_json, text[i]);
    plain = i + 1;
  }
  m_json += text.substr(plain);
  m_json += '"';
}

}  // namespace guapai::core
