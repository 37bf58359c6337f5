#pragma once

#include <string>
#include <string_view>

namespace guapai::forms {

/// Text as paper can show it: every end of line, those of word processors (U+000B, U+2028) included, as `\n`, a tab as
/// a space. What is no character to be read is left out: control characters, and the marks that turn the direction of
/// writing, because a paper must not read otherwise than what was typed.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace guapai::forms
