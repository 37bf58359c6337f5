#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/messages.h"
#include "core/problem.h"

namespace guapai::cli {

/// A problem's place: `FILE:LINE: POINTER`, without a pointer where it concerns the whole.
///
/// @param line  of the case in a `.jsonl` file; 0 where the problem knows its own line.
[[nodiscard]] std::string placeOf(std::string_view file, std::size_t line, const core::Problem& problem);

/// `FILE:LINE: POINTER: message` (contract: command-line.md) as one line with its line break.
[[nodiscard]] std::string complaint(const core::Messages& messages, std::string_view file, std::size_t line,
                                    const core::Problem& problem);

/// What the world refused, as a sentence; standard input is called so, and not `-`.
[[nodiscard]] std::string refusal(const core::Messages& messages, const core::Error& error);

}  // namespace guapai::cli
