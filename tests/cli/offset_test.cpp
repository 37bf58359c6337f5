#include "cli/offset.h"

#include <gtest/gtest.h>

namespace guapai::cli {
namespace {

TEST(OffsetOf, ReadsMillimetresToTheRightAndDown) {
  const auto offset = offsetOf("1.5,-0.3");
  ASSERT_TRUE(offset);
  EXPECT_EQ(offset->x, 150);
  EXPECT_EQ(offset->y, -30);
  EXPECT_EQ(offsetOf("+2,0.05")->y, 5);
  EXPECT_EQ(offsetOf("50,-50")->x, 5000);
}

TEST(OffsetOf, RefusesWhatIsNone) {
  for (const char* text : {"", "1", "1,", ",1", "1,2,3", "a,b", "0.125,0", "50.01,0", "--1,0", "1mm,2mm"})
    EXPECT_FALSE(offsetOf(text)) << text;
}

}  // namespace
}  // namespace guapai::cli
