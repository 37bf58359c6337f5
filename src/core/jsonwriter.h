#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace guapai::core {

/// Writes JSON as one line, with the keys in the order of the calls. Text stays readable UTF-8: only what JSON demands
/// is escaped. There is no call for a floating point number: a figure is a whole number, or the text as it was written.
class JsonWriter {
public:
  JsonWriter() = default;
  /// @param expected  about how many bytes will be written, so that the text need not be moved while it grows.
  explicit JsonWriter(std::size_t expected) { m_json.reserve(expected); }

  JsonWriter& beginObject() { return open('{'); }
  JsonWriter& endObject() { return close('}'); }
  JsonWriter& beginArray() { return open('['); }
  JsonWriter& endArray() { return close(']'); }
  /// @pre an object is open, and the next call writes the value.
  JsonWriter& key(std::string_view name);
  /// @pre `text` is well-formed UTF-8.
  JsonWriter& text(std::string_view text);
  JsonWriter& number(std::int64_t number);
  JsonWriter& flag(bool flag);
  JsonWriter& null();

  /// The text so far. The writer is empty afterwards.
  [[nodiscard]] std::string take();

private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  /// @param behind  at most one character.
  void quote(std::string_view text, std::string_view behind);

  std::string m_json;
  bool m_comma = false;  ///< the next value or key needs a comma before it
};

}  // namespace guapai::core
