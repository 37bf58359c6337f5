#pragma once

#include <algorithm>

#include "core/error.h"

namespace guapai::cli {

/// Contract: command-line.md. The greater, the graver.
enum class ExitStatus {
  Done = 0,
  BadNews = 1,       ///< done, and the answer is bad news
  BadInput = 2,      ///< bad usage or unreadable input
  SystemFailed = 3,  ///< disk full, no permission
};

/// Whether it was the input that was bad, or the system.
[[nodiscard]] ExitStatus statusOf(core::ErrorCode code);

[[nodiscard]] inline ExitStatus graver(ExitStatus a, ExitStatus b) {
  return std::max(a, b);
}

}  // namespace guapai::cli
