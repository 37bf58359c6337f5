#pragma once

#include <span>
#include <string>

#include "cli/console.h"
#include "cli/exitstatus.h"
#include "core/clock.h"
#include "terms/definitions.h"

namespace guapai::cli {

/// Runs the whole program but for what belongs to the process (see main.cpp). Throws nothing: if something outside of
/// the program fails (disk, file, lock), that becomes a sentence on standard error and an exit status.
///
/// @param arguments  without the program's name, UTF-8.
[[nodiscard]] ExitStatus runProgram(std::span<const std::string> arguments, Console& console, const core::Clock& clock);

/// The same with definitions that are read already.
[[nodiscard]] ExitStatus runProgram(std::span<const std::string> arguments, const terms::Definitions& definitions,
                                    Console& console, const core::Clock& clock);

/// Whether the command needs Qt's fonts and therefore a QGuiApplication. Only `render` does.
[[nodiscard]] bool needsFonts(std::span<const std::string> arguments);

}  // namespace guapai::cli
