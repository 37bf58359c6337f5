#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guapai::forms {

/// Whether a line may end between two characters. It may between Chinese characters and after spaces. It may not before
/// closing punctuation, after opening punctuation, within a Latin word or a number, or between a figure and its unit.
[[nodiscard]] bool mayBreakBetween(char32_t before, char32_t after);

/// The same for the last character of one text and the first of the next; true where one of them is empty.
[[nodiscard]] bool mayBreakBetween(std::string_view before, std::string_view after);

/// The parts of a text between which its line may break. Nothing is lost: joined, they are the text.
[[nodiscard]] std::vector<std::string_view> unbreakableParts(std::string_view text);

/// The parts into which a word that is longer than a line may be broken. Each but the last ends with a sign: `MODEL-`,
/// `7X/`, `Ultra`. Nothing is lost.
[[nodiscard]] std::vector<std::string_view> wordParts(std::string_view word);

/// The characters of a text as a reader sees them, each with its combining marks and variation selectors.
[[nodiscard]] std::vector<std::string_view> characters(std::string_view text);

/// Whether the text is a single character, not counting closing punctuation behind it. A text that begins with an
/// opening bracket is not.
[[nodiscard]] bool isLoneCharacter(std::string_view text);

}  // namespace guapai::forms
