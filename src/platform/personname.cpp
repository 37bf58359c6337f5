#include "platform/personname.h"

#include <cstdlib>

#include "core/invisible.h"
#include "core/text.h"

namespace guapai::platform {

std::optional<std::string> personNamed(std::string_view text) {
  constexpr std::size_t kLongest = 50;
  // By way of the code points: a variable of the environment need not be well-formed text.
  const std::string line = core::withoutInvisible(core::oneLine(core::utf8(core::codePoints(text))));
  const std::u32string name = core::codePoints(core::trimmed(line)).substr(0, kLongest);
  return name.empty() ? std::nullopt : std::optional(core::utf8(name));
}

std::optional<std::string> personOfEnvironment() {
  const char* const variable = std::getenv("GUAPAI_PERSON");
  return variable == nullptr ? std::nullopt : personNamed(variable);
}

}  // namespace guapai::platform
