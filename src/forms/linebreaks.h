#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guapai::forms {

/// Whether a line may end between two characters: between Chinese characters, after spaces, but never before closing or
/// after opening punctuation, not within a Latin word or a number, and not
/// between a figure and its unit.
[[nodiscard]] bool mayBreakBetween(char32_t before, char32_t after);

/// The same for the last character of one text and the first of the next; true where one of them is empty.
[[nodiscard]] bool mayBreakBetween(std::string_view before, std::string_view after);

/// The parts of a text between which its line may break. Nothing is lost: joined, they are the text.
[[nodiscard]] std::vector<std::string_view> unbreakableParts(std::string_view text);

/// The parts of a word that is longer than a line, each but the last ending with a sign: `MODEL-`, `7X/`, `Ultra`.
[[nodiscard]] std::vector<std::string_view> wordParts(std::string_view word);

/// The characters of a text as they are seen, each with its combining marks and variation selectors.
[[nodiscard]] std::vector<std::string_view> characters(std::string_view text);

/// Whether it is a single character, closing punctuation behind it not counted. What stands in brackets is more.
[[nodiscard]] bool isLoneCharacter(std::string_view text);

}  // namespace guapai::forms
