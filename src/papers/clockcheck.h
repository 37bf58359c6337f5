#pragma once

#include <optional>
#include <string>

#include "core/clock.h"
#include "storage/library.h"

namespace guapai::papers {

/// A clock that is behind what the library has recorded goes wrong: papers that are issued by it would bear a day that
/// has passed. A few minutes are none: a library on a share is written to by several computers.
///
/// @return the library's last event as people read it, local time, where the clock is before it.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::optional<std::string> eventAhead(const storage::Library& library, const core::Clock& clock);

}  // namespace guapai::papers
