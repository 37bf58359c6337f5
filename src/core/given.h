#pragma once

#include <string>

#include "core/value.h"

namespace guapai::core {

// Whether somebody has given a reason, a name or a document decides what counts: a ruling, a settlement, a move. What
// is there and shows nothing gives none.

/// Something of the text can be seen: it is more than white space and characters that show nothing.
[[nodiscard]] bool isGiven(const std::string& text);

/// Known, and no text of which nothing can be seen.
[[nodiscard]] bool isGiven(const Value& value);

}  // namespace guapai::core
