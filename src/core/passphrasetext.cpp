#include "core/passphrasetext.h"

#include <utility>

#include "core/text.h"

namespace guapai::core {

std::optional<std::string> normalizedPassphrase(std::string_view text) {
  if (!isWellFormed(text)) return std::nullopt;
  std::string normalized = composed(text);
  return length(normalized) < kShortestPassphrase ? std::nullopt : std::optional(std::move(normalized));
}

}  // namespace guapai::core
