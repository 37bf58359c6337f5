#include "core/given.h"

#include "core/invisible.h"
#include "core/text.h"

namespace guapai::core {

bool isGiven(const std::string& text) {
  return !isBlank(withoutInvisible(text));
}

bool isGiven(const Value& value) {
  const auto* const text = std::get_if<std::string>(&value);
  return text == nullptr ? isKnown(value) : isGiven(*text);
}

Value textValue(std::string_view text) {
  return isBlank(text) ? Value() : Value(std::string(text));
}

}  // namespace guapai::core
