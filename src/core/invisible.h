#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guapai::core {

// Characters that come along when a text is copied, and that nobody sees: two texts look the same and are not.

/// Shows nothing by itself: zero width, direction and annotation marks, soft hyphen, byte order mark, fillers,
/// variation selectors, control characters. Neither white space, nor line ends and tabs.
[[nodiscard]] bool isInvisible(char32_t c);

/// Ends a line or a cell: the tab, every line end, U+2028 and U+2029.
[[nodiscard]] bool isLineBreak(char32_t c);

/// Those in the text that say nothing there, each once, in the order of the text. A variation selector behind the
/// character whose form it chooses (a Han character in a person's name) is in its place, and not among them.
[[nodiscard]] std::vector<char32_t> invisibleIn(std::string_view text);

/// What is seen of the text: without all of them, variation selectors included.
[[nodiscard]] std::string withoutInvisible(std::string_view text);

/// How people look a character up: `U+200B`.
[[nodiscard]] std::string codeName(char32_t c);

/// Equal for two names that are one to the eye: they differ in nothing but width, case, white space and what cannot be
/// seen.
[[nodiscard]] std::string lookOf(std::string_view name);

}  // namespace guapai::core
