#pragma once

#include <optional>
#include <string>

#include "core/clock.h"
#include "storage/library.h"

namespace guapai::papers {

/// Says whether the computer's clock is behind the library's last event. Such a clock is wrong, and a paper issued by
/// it would bear a day that has passed already. A few minutes do not count, because several computers may write to a
/// library on a share.
///
/// @return the time of the last event, local, as `2021-11-22 09:30`; nothing where the clock is not behind it.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::optional<std::string> eventAhead(const storage::Library& library, const core::Clock& clock);

}  // namespace guapai::papers
