#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guapai::core {

/// A code that Unicode leaves to whoever agrees on it: what stands there is told by no standard, and each font draws
/// something else.
[[nodiscard]] bool isPrivateUse(char32_t code);

/// The character that GBK or GB 18030 kept at a private-use code before Unicode had one for it: U+E863 is 䶮. Nothing
/// where those tables say nothing.
[[nodiscard]] std::optional<char32_t> privateUseMeaning(char32_t code);

/// The private-use codes of a text, each once, in their order.
[[nodiscard]] std::vector<char32_t> privateUseIn(std::string_view text);

/// How codes are told to a person, with what they stood for: U+E863（䶮）、U+F0000.
[[nodiscard]] std::string namesOfPrivateUse(const std::vector<char32_t>& codes);

}  // namespace guapai::core
