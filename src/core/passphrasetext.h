#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guapai::core {

/// The length of the shortest passphrase, in characters.
inline constexpr std::size_t kShortestPassphrase = 8;

/// A passphrase as it is used, in NFC: the same characters are the same bytes, whatever has typed them. White space
/// counts.
/// @param text  as a person has typed it.
/// @return absent where this can be no passphrase: it is too short, or not well-formed UTF-8.
[[nodiscard]] std::optional<std::string> normalizedPassphrase(std::string_view text);

}  // namespace guapai::core
