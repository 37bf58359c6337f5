#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace guapai::core {

// Invisible characters come along when a text is copied. They make two texts differ that look the same.

/// Whether the character shows nothing by itself: zero width, direction and annotation marks, soft hyphen, byte order
/// mark, fillers, variation selectors, control characters. White space, line ends and tabs are not invisible.
[[nodiscard]] bool isInvisible(char32_t c);

/// Whether the character ends a line or a cell: the tab, every line end, U+2028 and U+2029.
[[nodiscard]] bool isLineBreak(char32_t c);

/// The invisible characters of the text that have no purpose there, each once, in the order of the text. A variation
/// selector behind the character whose form it chooses (a Han character in a person's name) has a purpose and is left
/// out.
[[nodiscard]] std::vector<char32_t> invisibleIn(std::string_view text);

/// Whether the text is nothing but the characters that a typewriter has: ASCII from the space to the tilde. Nothing in
/// it is invisible.
[[nodiscard]] bool isPlain(std::string_view text);

/// The text without its invisible characters; variation selectors are removed, too.
[[nodiscard]] std::string withoutInvisible(std::string_view text);

/// The name by which people look a character up: `U+200B`.
[[nodiscard]] std::string codeName(char32_t c);

/// A form of the name that is equal for names that look the same: names that differ only in width, case, white space
/// and invisible characters.
[[nodiscard]] std::string lookOf(std::string_view name);

}  // namespace guapai::core
