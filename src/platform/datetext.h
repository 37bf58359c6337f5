#pragma once

#include <chrono>
#include <optional>

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include "core/date.h"

namespace guapai::platform {

/// The day as it is shown to a person: `2021年9月15日`. Empty when the date is not known.
[[nodiscard]] QString dateText(const std::optional<core::Date>& date);

/// The moment in the time zone of the computer.
[[nodiscard]] QDateTime localTime(std::chrono::sys_seconds moment);

/// The moment as it is shown to a person, in its own time zone and without seconds: `2021年11月22日 09:30`.
[[nodiscard]] QString minuteText(const QDateTime& moment);
/// The same in figures only, as commands and questions tell it: `2021-11-22 09:30`.
[[nodiscard]] QString isoMinuteText(const QDateTime& moment);

}  // namespace guapai::platform
