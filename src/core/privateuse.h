#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guapai::core {

/// Whether Unicode leaves the meaning of this code to private agreement. No standard says what stands there, and each
/// font draws something else.
[[nodiscard]] bool isPrivateUse(char32_t code);

/// The character that GBK or GB 18030 kept at a private-use code before Unicode had a code for it: U+E863 is 䶮. Absent
/// when those tables do not say it.
[[nodiscard]] std::optional<char32_t> privateUseMeaning(char32_t code);

/// The private-use codes that the text contains, each once, in the order of the text.
[[nodiscard]] std::vector<char32_t> privateUseIn(std::string_view text);

/// Codes as they are named to a person, those of private use with the characters that they stood for:
/// U+E863（䶮）、U+F0000.
[[nodiscard]] std::string namesOfCodes(const std::vector<char32_t>& codes);

}  // namespace guapai::core
