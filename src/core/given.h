#pragma once

#include <string>
#include <string_view>

#include "core/value.h"

namespace guapai::core {

// A ruling, a settlement or a move counts only when a reason, a name or a document is given with it. A text in which
// nothing can be seen gives none.

/// Whether something of the text can be seen: it contains more than white space and invisible characters.
[[nodiscard]] bool isGiven(const std::string& text);

/// Whether the answer is known and, if it is a text, something of it can be seen.
[[nodiscard]] bool isGiven(const Value& value);

/// The text as an answer, as it is. A text that is empty or only white space is no answer: it is not known.
[[nodiscard]] Value textValue(std::string_view text);

}  // namespace guapai::core
