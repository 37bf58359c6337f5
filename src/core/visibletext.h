#pragma once

#include <string>
#include <string_view>

namespace guapai::core {

/// The text as it may be shown to a person: with a sign in the place of each character that cannot be seen itself but
/// hides, reorders or replaces others, so that no text looks like another one and none steers a terminal.
///
/// Control characters, direction marks, zero-width and private-use characters and their kinds become [U+202E], bytes
/// that are no UTF-8 become U+FFFD. Line ends (as line feeds) and tabs stay. For showing only: what is edited, stored,
/// exported or compared stays as it is.
[[nodiscard]] std::string visible(std::string_view text);

/// The same on one line: line ends become ↵, tabs ⇥.
[[nodiscard]] std::string visibleLine(std::string_view text);

}  // namespace guapai::core
