#pragma once

#include <chrono>

#include "core/date.h"

namespace guapai::core {

/// Where today comes from; tests bring their own.
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

class SystemClock final : public Clock {
public:
  [[nodiscard]] std::chrono::sys_seconds now() const override;
  [[nodiscard]] Date today() const override;
};

/// Stands still. For tests, and for papers whose dates must come from the case.
class FixedClock final : public Clock {
public:
  explicit FixedClock(Date today) : m_today(today) {}
  [[nodiscard]] std::chrono::sys_seconds now() const override { return m_today.days() + std::chrono::hours(9); }
  [[nodiscard]] Date today() const override { return m_today; }

private:
  Date m_today;
};

}  // namespace guapai::core
