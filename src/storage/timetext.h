#pragma once

#include <chrono>
#include <string>

#include "core/date.h"

namespace guapai::storage {

/// A moment as the library keeps it: `2021-09-15T09:00:00Z`.
[[nodiscard]] std::string timeText(std::chrono::sys_seconds time);

/// @param entry  where the text stood. @throws core::Error{LibraryDamaged} naming it.
[[nodiscard]] std::chrono::sys_seconds timeOf(const std::string& text, const std::string& entry);

/// The same of a day, `2021-09-15`.
[[nodiscard]] core::Date dayOf(const std::string& text, const std::string& entry);

}  // namespace guapai::storage
