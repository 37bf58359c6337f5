#pragma once

#include <vector>

#include "core/date.h"

namespace guapai::backups {

/// Says which backups of a library are kept: the newest five; the newest of each of the last 14 days, of each of the
/// last 8 weeks (from Monday to Sunday) and of each of the last 24 months.
/// @param days  the day on which each backup was made, the newest backup first.
/// @return for each of them whether it is kept.
[[nodiscard]] std::vector<bool> keptBackups(const std::vector<core::Date>& days, core::Date today);

}  // namespace guapai::backups
