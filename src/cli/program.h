#pragma once

#include <span>
#include <string>

#include "cli/console.h"
#include "cli/exitstatus.h"
#include "core/clock.h"

namespace guapai::cli {

/// The whole program but for its process. Throws nothing: what the world refuses becomes a sentence on standard error
/// and an exit status.
///
/// @param arguments  without the program's name, UTF-8.
[[nodiscard]] ExitStatus runProgram(std::span<const std::string> arguments, Console& console, const core::Clock& clock);

/// Rendering needs Qt's fonts, and hence a QGuiApplication; all else runs without.
[[nodiscard]] bool needsFonts(std::span<const std::string> arguments);

}  // namespace guapai::cli
