#include "core/date.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdio>

namespace guapai::core {
namespace {

using std::chrono::year_month_day;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2999;

year_month_day parts(std::chrono::sys_days days) {
  return year_month_day(days);
}

/// @return -1 unless every character is a digit. @pre there is one.
int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string padded(int value, std::size_t width) {
  std::string digits = std::to_string(value);
  if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
  return digits;
}

}  // namespace

Date::Date(int year, unsigned month, unsigned day)
    : m_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)) {
  assert((std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)).ok());
}

Parsed<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return ValueFault::NotADate;
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0) return ValueFault::NotADate;
  const auto date = std::chrono::year(year) / month / day;
  if (!date.ok()) return ValueFault::NoSuchDay;
  if (year < kFirstYear || year > kLastYear) return ValueFault::OutOfRange;
  return Date(std::chrono::sys_days(date));
}

int Date::year() const {
  return static_cast<int>(parts(m_days).year());
}
unsigned Date::month() const {
  return static_cast<unsigned>(parts(m_days).month());
}
unsigned Date::day() const {
  return static_cast<unsigned>(parts(m_days).day());
}

Date Date::minusYears(int count) const {
  auto date = parts(m_days) - std::chrono::years(count);
  if (!date.ok()) date = date.year() / date.month() / std::chrono::day(28);
  return Date(std::chrono::sys_days(date));
}

std::string Date::iso() const {
  return padded(year(), 4) + "-" + padded(static_cast<int>(month()), 2) + "-" + padded(static_cast<int>(day()), 2);
}

std::string Date::chinese() const {
  return std::to_string(year()) + "年" + std::to_string(month()) + "月" + std::to_string(day()) + "日";
}

Parsed<WrittenDate> WrittenDate::parse(std::string_view text) {
  constexpr std::size_t kMonthLength = 7;
  const bool monthOnly = text.size() == kMonthLength;
  const auto day = Date::parse(monthOnly ? std::string(text) + "-01" : std::string(text));
  if (const auto* fault = std::get_if<ValueFault>(&day)) return *fault;
  WrittenDate written(std::get<Date>(day));
  written.m_monthOnly = monthOnly;
  return written;
}

std::string WrittenDate::iso() const {
  return m_monthOnly ? m_first.iso().substr(0, 7) : m_first.iso();
}

std::string WrittenDate::chinese() const {
  if (!m_monthOnly) return m_first.chinese();
  return std::to_string(m_first.year()) + "年" + std::to_string(m_first.month()) + "月";
}

}  // namespace guapai::core
