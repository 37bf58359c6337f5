#include "core/date.h"

#include <gtest/gtest.h>

namespace guapai::core {
namespace {

Date date(std::string_view text) {
  return std::get<Date>(Date::parse(text));
}

TEST(Date, IsARealDayFrom1900To2999) {
  EXPECT_EQ(date("2020-02-29").iso(), "2020-02-29");
  EXPECT_EQ(std::get<ValueFault>(Date::parse("2021-02-29")), ValueFault::NoSuchDay);
  EXPECT_EQ(std::get<ValueFault>(Date::parse("1900-02-29")), ValueFault::NoSuchDay);
  EXPECT_EQ(std::get<ValueFault>(Date::parse("1899-12-31")), ValueFault::OutOfRange);
  EXPECT_EQ(std::get<ValueFault>(Date::parse("3000-01-01")), ValueFault::OutOfRange);
  for (const char* text : {"", "2021-9-15", "2021/09/15", "2021-09/15", "2021-0a-15", "2021-09-1x", "20210915",
                           "2021-09-15 ", "+021-09-15"}) {
    EXPECT_EQ(std::get<ValueFault>(Date::parse(text)), ValueFault::NotADate) << text;
  }
}

TEST(Date, LeavesLeapDaysBackwards) {
  EXPECT_EQ(date("2024-02-29").minusYears(2), date("2022-02-28"));
  EXPECT_EQ(date("2024-02-29").minusYears(4), date("2020-02-29"));
  EXPECT_EQ(date("2022-03-01").minusYears(2), date("2020-03-01"));
}

TEST(Date, ReadsInChineseWithoutLeadingZeros) {
  EXPECT_EQ(date("2021-03-06").chinese(), "2021年3月6日");
}

TEST(WrittenDate, KeepsAMonthAsAMonth) {
  const auto month = std::get<WrittenDate>(WrittenDate::parse("2020-12"));
  EXPECT_TRUE(month.monthOnly());
  EXPECT_EQ(month.firstDay(), date("2020-12-01"));
  EXPECT_EQ(month.iso(), "2020-12");
  EXPECT_EQ(month.chinese(), "2020年12月");
  EXPECT_EQ(std::get<ValueFault>(WrittenDate::parse("2020-13")), ValueFault::NoSuchDay);
}

}  // namespace
}  // namespace guapai::core
