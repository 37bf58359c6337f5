#pragma once

#include <string>
#include <string_view>

namespace guapai::core {

/// The text as it may be shown to a person. A sign stands in the place of each character that cannot be seen but hides,
/// reorders or replaces others. So no text looks like another one, and none can steer a terminal.
///
/// Control characters, direction marks, zero-width, private-use and similar characters become signs such as [U+202E].
/// Bytes that are not UTF-8 become U+FFFD. Line feeds and tabs stay, and CR LF becomes a line feed; other line ends
/// become signs. This form is for showing only: what is edited, stored, exported or compared stays as it is.
[[nodiscard]] std::string visible(std::string_view text);

/// The same on one line: a line feed becomes ↵ and a tab ⇥.
[[nodiscard]] std::string visibleLine(std::string_view text);

/// The same JSON for a terminal or a person: an escape such as \u202e stands for each character that cannot be seen but
/// hides or reorders others, or steers a terminal. All else stays as it is, line ends and private-use characters too.
/// @pre `json` is well-formed JSON, or several values one a line.
[[nodiscard]] std::string visibleJson(std::string json);

}  // namespace guapai::core
