#pragma once

#include <algorithm>

namespace guapai::cli {

/// Contract: command-line.md. The greater, the graver.
enum class ExitStatus {
  Done = 0,
  BadNews = 1,       ///< done, and the answer is bad news
  BadInput = 2,      ///< bad usage or unreadable input
  SystemFailed = 3,  ///< disk full, no permission
};

[[nodiscard]] inline ExitStatus graver(ExitStatus a, ExitStatus b) {
  return std::max(a, b);
}

}  // namespace guapai::cli
