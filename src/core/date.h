#pragma once

#include <chrono>
#include <compare>
#include <string>
#include <string_view>

#include "core/parsed.h"

namespace guapai::core {

/// A day of the Gregorian calendar. Dates compare by time: the earlier day is the smaller.
class Date {
public:
  Date() = default;
  explicit Date(std::chrono::sys_days days) : m_days(days) {}
  /// @pre the day exists.
  Date(int year, unsigned month, unsigned day);

  /// Reads `YYYY-MM-DD`, a day that exists, in the years 1900 to 2999.
  /// @return NotADate; NoSuchDay; OutOfRange for another year.
  [[nodiscard]] static Parsed<Date> parse(std::string_view text);

  [[nodiscard]] int year() const;
  [[nodiscard]] unsigned month() const;
  [[nodiscard]] unsigned day() const;
  [[nodiscard]] std::chrono::sys_days days() const { return m_days; }

  [[nodiscard]] Date plusDays(int count) const { return Date(m_days + std::chrono::days(count)); }
  /// The same day `count` years earlier; 29 February becomes 28 February in a year that has no 29 February.
  [[nodiscard]] Date minusYears(int count) const;

  /// `2021-09-15`
  [[nodiscard]] std::string iso() const;
  /// `2021年9月15日`, without leading zeros (GB/T 9704-2012, 成文日期)
  [[nodiscard]] std::string chinese() const;

  [[nodiscard]] friend auto operator<=>(const Date&, const Date&) = default;

private:
  std::chrono::sys_days m_days{};
};

/// A date as it stands on a form: a day, or only a month. Rules that compare dates use firstDay(). The operator ==
/// compares the date as written, so that 2020-12 and 2020-12-01 are not equal.
class WrittenDate {
public:
  WrittenDate() = default;
  explicit WrittenDate(Date day) : m_first(day) {}

  /// Reads `YYYY-MM-DD` or `YYYY-MM`.
  /// @return the faults of Date::parse.
  [[nodiscard]] static Parsed<WrittenDate> parse(std::string_view text);

  /// The day itself, or the first day of the month.
  [[nodiscard]] Date firstDay() const { return m_first; }
  [[nodiscard]] bool monthOnly() const { return m_monthOnly; }
  [[nodiscard]] std::string iso() const;
  [[nodiscard]] std::string chinese() const;

  [[nodiscard]] friend bool operator==(const WrittenDate&, const WrittenDate&) = default;

private:
  Date m_first;
  bool m_monthOnly = false;
};

}  // namespace guapai::core
