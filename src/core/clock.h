#pragma once

#include <chrono>

#include "core/date.h"

namespace guapai::core {

/// Tells the time and the current day. Whoever needs them takes a Clock, so that tests can bring their own.
class Clock {
public:
  Clock() = default;
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
  virtual ~Clock() = default;

  [[nodiscard]] virtual std::chrono::sys_seconds now() const = 0;
  /// The local calendar day.
  [[nodiscard]] virtual Date today() const = 0;
};

/// The clock of the computer.
class SystemClock final : public Clock {
public:
  [[nodiscard]] std::chrono::sys_seconds now() const override;
  [[nodiscard]] Date today() const override;
};

/// A clock that stands still at 09:00 UTC of the given day. Used by tests.
class FixedClock final : public Clock {
public:
  explicit FixedClock(Date today) : m_today(today) {}
  [[nodiscard]] std::chrono::sys_seconds now() const override { return m_today.days() + std::chrono::hours(9); }
  [[nodiscard]] Date today() const override { return m_today; }

private:
  Date m_today;
};

}  // namespace guapai::core
