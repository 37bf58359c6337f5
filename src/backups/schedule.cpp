#include "backups/schedule.h"

#include <array>
#include <cstdint>
#include <optional>

namespace guapai::backups {
namespace {

/// A kind of period, which numbers the periods of this kind one after the other.
struct Period {
  std::int64_t (*number)(core::Date);
  std::int64_t kept;  ///< how many of the last periods keep a backup
};

std::int64_t dayNumber(core::Date day) {
  return day.days().time_since_epoch().count();
}

std::int64_t weekNumber(core::Date day) {
  constexpr int kDaysInAWeek = 7;
  constexpr int kFirstMonday = 4;  // 1970-01-05
  const std::int64_t days = dayNumber(day) - kFirstMonday;
  return days >= 0 ? days / kDaysInAWeek : (days + 1) / kDaysInAWeek - 1;
}

std::int64_t monthNumber(core::Date day) {
  constexpr int kMonths = 12;
  return std::int64_t{day.year()} * kMonths + day.month();
}

constexpr std::size_t kNewest = 5;
constexpr std::array<Period, 3> kPeriods{{{dayNumber, 14}, {weekNumber, 8}, {monthNumber, 24}}};

}  // namespace

std::vector<bool> keptBackups(const std::vector<core::Date>& days, core::Date today) {
  std::vector<bool> kept(days.size(), false);
  for (std::size_t i = 0; i < days.size() && i < kNewest; ++i) kept[i] = true;
  for (const Period& period : kPeriods) {
    std::optional<std::int64_t> last;
    for (std::size_t i = 0; i < days.size(); ++i) {
      const std::int64_t number = period.number(days[i]);
      if (number != last && period.number(today) - number < period.kept) kept[i] = true;
      last = number;
    }
  }
  return kept;
}

}  // namespace guapai::backups
