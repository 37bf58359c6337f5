#pragma once

#include <string>
#include <string_view>

namespace guapai::forms {

/// The text as paper can show it. Every end of line becomes `\n`, those of word processors (U+000B, U+2028) included,
/// and a tab becomes a space. Control characters are left out. So are the marks that turn the direction of writing,
/// because a paper must not read otherwise than what was typed.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace guapai::forms
