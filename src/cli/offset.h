#pragma once

#include <optional>
#include <string_view>

#include "forms/overprint.h"

namespace guapai::cli {

/// Reads the value of `--offset`, such as `1.5,-0.3`: millimetres to the right and downwards, each with at most two
/// decimals and at most 50.
/// @return nothing where the text is no such offset.
[[nodiscard]] std::optional<forms::Offset> offsetOf(std::string_view text);

}  // namespace guapai::cli
