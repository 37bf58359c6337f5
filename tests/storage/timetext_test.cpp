#include "storage/timetext.h"

#include <gtest/gtest.h>

#include "core/date.h"
#include "core/error.h"

namespace guapai::storage {
namespace {

const std::chrono::sys_seconds kMoment = core::Date(2021, 9, 15).days() + std::chrono::seconds(9 * 3600 + 61);

TEST(TimeText, IsUniversalTimeToTheSecond) {
  EXPECT_EQ(timeText(kMoment), "2021-09-15T09:01:01Z");
}

TEST(TimeText, IsReadBack) {
  EXPECT_EQ(timeOf("2021-09-15T09:01:01Z", "draft.saved_at"), kMoment);
}

TEST(TimeText, NamesTheEntryThatIsNone) {
  try {
    (void)timeOf("yesterday", "draft.saved_at");
    FAIL();
  } catch (const core::Error& error) {
    EXPECT_EQ(error.code(), core::ErrorCode::LibraryDamaged);
    EXPECT_EQ(error.detail(), "draft.saved_at");
  }
}

TEST(TimeText, ReadsADayOrNamesTheEntryThatIsNone) {
  EXPECT_EQ(dayOf("2021-09-15", "issued_paper.evaluated_on"), core::Date(2021, 9, 15));
  EXPECT_THROW((void)dayOf("2021-02-30", "issued_paper.evaluated_on"), core::Error);
}

}  // namespace
}  // namespace guapai::storage
