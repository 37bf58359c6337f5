#include "backups/schedule.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace guapai::backups {
namespace {

using core::Date;

const Date kToday(2021, 9, 15);  // a Wednesday

/// The days that are left after backups were made every day for so many days, the newest first, and those that the
/// schedule does not keep were removed each time.
std::vector<Date> afterDays(int count) {
  std::vector<Date> days;
  for (int i = count - 1; i >= 0; --i) {
    const Date today = kToday.plusDays(-i);
    days.insert(days.begin(), today);
    const std::vector<bool> kept = keptBackups(days, today);
    std::vector<Date> left;
    for (std::size_t j = 0; j < days.size(); ++j)
      if (kept[j]) left.push_back(days[j]);
    days = left;
  }
  return days;
}

std::vector<std::string> shown(const std::vector<Date>& days) {
  std::vector<std::string> texts;
  for (const Date& day : days) texts.push_back(day.iso());
  return texts;
}

TEST(Schedule, KeepsEveryDayOfTwoWeeks) {
  EXPECT_EQ(afterDays(14).size(), 14);
}

TEST(Schedule, KeepsTheLastDayOfEarlierWeeksAndMonths) {
  const std::vector<std::string> days = shown(afterDays(400));
  EXPECT_EQ(days[13], "2021-09-02");
  EXPECT_EQ(std::vector<std::string>(days.begin() + 14, days.begin() + 22),
            (std::vector<std::string>{"2021-08-31", "2021-08-29", "2021-08-22", "2021-08-15", "2021-08-08",
                                      "2021-08-01", "2021-07-31", "2021-06-30"}));
  EXPECT_EQ(days.back(), "2020-08-31");
}

TEST(Schedule, KeepsNoMoreThanItSays) {
  EXPECT_LE(afterDays(3000).size(), 14U + 8U + 24U);
  EXPECT_EQ(afterDays(3000).back(), Date(2019, 10, 31));
}

TEST(Schedule, KeepsTheNewestFiveWhateverTheirAge) {
  const std::vector<Date> old(7, Date(1999, 1, 1));
  const auto kept = keptBackups(old, kToday);
  EXPECT_EQ(std::ranges::count(kept, true), 5);
  EXPECT_TRUE(kept.front());
}

TEST(Schedule, KeepsOneOfADay) {
  const std::vector<Date> days(20, kToday);
  EXPECT_EQ(std::ranges::count(keptBackups(days, kToday), true), 5);
}

/// A computer that has lost its clock's battery begins on 1970-01-01.
TEST(Schedule, TellsWeeksApartBeforeTheFirstMondayOfAll) {
  const std::vector<Date> days{Date(1970, 2, 20), Date(1970, 2, 19), Date(1970, 2, 18), Date(1970, 2, 17),
                               Date(1970, 2, 16), Date(1970, 1, 5),  Date(1970, 1, 4),  Date(1970, 1, 3)};
  const auto kept = keptBackups(days, days.front());
  EXPECT_TRUE(kept[5]) << "a Monday";
  EXPECT_TRUE(kept[6]) << "the Sunday before";
  EXPECT_FALSE(kept[7]);
}

TEST(Schedule, KeepsWhatAClockPutInTheFuture) {
  EXPECT_EQ(std::ranges::count(keptBackups({kToday.plusDays(9000), kToday}, kToday), true), 2);
}

}  // namespace
}  // namespace guapai::backups
