#include "platform/datetext.h"

#include <gtest/gtest.h>

namespace guapai::platform {
namespace {

TEST(DateText, SaysADayAndNothingOfOneThatIsNotKnown) {
  EXPECT_EQ(dateText(core::Date(2021, 9, 5)), QStringLiteral("2021年9月5日"));
  EXPECT_EQ(dateText(std::nullopt), QString());
}

TEST(DateText, PutsAMomentIntoTheTimeZoneOfTheComputer) {
  const QDateTime there = localTime(std::chrono::sys_seconds(std::chrono::seconds(1'637'544'600)));
  EXPECT_EQ(there.timeSpec(), Qt::LocalTime);
  EXPECT_EQ(there.toUTC(), QDateTime(QDate(2021, 11, 22), QTime(1, 30), Qt::UTC));
}

TEST(DateText, SaysAMomentToTheMinute) {
  const QDateTime morning(QDate(2021, 9, 5), QTime(9, 3, 59));
  EXPECT_EQ(minuteText(morning), QStringLiteral("2021年9月5日 09:03"));
  EXPECT_EQ(isoMinuteText(morning), QStringLiteral("2021-09-05 09:03"));
  const QDateTime evening(QDate(2021, 11, 22), QTime(21, 30));
  EXPECT_EQ(minuteText(evening), QStringLiteral("2021年11月22日 21:30"));
  EXPECT_EQ(isoMinuteText(evening), QStringLiteral("2021-11-22 21:30"));
}

}  // namespace
}  // namespace guapai::platform
