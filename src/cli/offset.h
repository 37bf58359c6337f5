#pragma once

#include <optional>
#include <string_view>

#include "forms/overprint.h"

namespace guapai::cli {

/// `--offset 1.5,-0.3`: millimetres to the right and down, at most two decimals and 50 mm each.
/// @return nothing where it is none.
[[nodiscard]] std::optional<forms::Offset> offsetOf(std::string_view text);

}  // namespace guapai::cli
