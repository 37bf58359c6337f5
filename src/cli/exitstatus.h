#pragma once

#include <algorithm>

#include "core/error.h"

namespace guapai::cli {

/// The exit status of the program (contract: command-line.md). A greater number is a graver outcome.
enum class ExitStatus {
  Done = 0,
  BadNews = 1,       ///< the work was done, and what it found is bad news
  BadInput = 2,      ///< the usage was wrong, or input could not be read
  SystemFailed = 3,  ///< the system refused: disk full, no permission
};

/// The exit status for an error: SystemFailed or BadInput.
[[nodiscard]] ExitStatus statusOf(core::ErrorCode code);

[[nodiscard]] inline ExitStatus graver(ExitStatus a, ExitStatus b) {
  return std::max(a, b);
}

}  // namespace guapai::cli
