#pragma once

#include <chrono>
#include <string>

#include "core/date.h"

namespace guapai::storage {

/// A moment as the library keeps it: `2021-09-15T09:00:00Z`.
[[nodiscard]] std::string timeText(std::chrono::sys_seconds time);

/// Reads a moment back.
/// @param entry  table and column that the text comes from.
/// @throws core::Error{LibraryDamaged}, which names the entry, where the text is no moment.
[[nodiscard]] std::chrono::sys_seconds timeOf(const std::string& text, const std::string& entry);

/// Reads a day back, `2021-09-15`. Parameters and errors are those of `timeOf`.
[[nodiscard]] core::Date dayOf(const std::string& text, const std::string& entry);

}  // namespace guapai::storage
