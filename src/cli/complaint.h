#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/error.h"
#include "core/messages.h"
#include "core/problem.h"

namespace guapai::cli {

/// Where a problem is: `FILE:LINE: POINTER`. A warning about the whole case has no pointer, `FILE:LINE`; an error about
/// the whole has an empty one.
///
/// @param line  the case's line in a file with one case a line. 0: the problem's argument `line`; without one, 1.
[[nodiscard]] std::string placeOf(std::string_view file, std::size_t line, const core::Problem& problem);

/// `FILE:LINE: POINTER: message` (contract: command-line.md) as one line with its line break.
/// @param line  as for `placeOf`.
[[nodiscard]] std::string complaint(const core::Messages& messages, std::string_view file, std::size_t line,
                                    const core::Problem& problem);

/// The sentence for what failed outside of the program (disk, file, lock). It names standard input in words, not as
/// `-`.
[[nodiscard]] std::string refusal(const core::Messages& messages, const core::Error& error);

}  // namespace guapai::cli
