#include "core/given.h"

#include "core/invisible.h"
#include "core/text.h"

namespace guapai::core {
namespace {

/// Whether the text begins with a character that can surely be seen: a sign of ASCII, or Han, of which the block from
/// U+4000 to U+9FFF is full. So begin nearly all names and reasons.
bool beginsSeen(const std::string& text) {
  const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if (!text.empty() && byte(0) > ' ' && byte(0) <= '~') return true;
  return text.size() >= 3 && byte(0) >= 0xE4 && byte(0) <= 0xE9;
}

}  // namespace

bool isGiven(const std::string& text) {
  return beginsSeen(text) || !isBlank(withoutInvisible(text));
}

bool isGiven(const Value& value) {
  const auto* const text = std::get_if<std::string>(&value);
  return text == nullptr ? isKnown(value) : isGiven(*text);
}

Value textValue(std::string_view text) {
  return isBlank(text) ? Value() : Value(std::string(text));
}

}  // namespace guapai::core
