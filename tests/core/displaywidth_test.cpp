#include "core/displaywidth.h"

#include <gtest/gtest.h>

namespace guapai::core {
namespace {

TEST(DisplayWidth, CountsTwoForChineseAndFullWidthSigns) {
  EXPECT_EQ(displayWidth(""), 0U);
  EXPECT_EQ(displayWidth("C11"), 3U);
  EXPECT_EQ(displayWidth("第6项"), 5U);
  EXPECT_EQ(displayWidth("（？）"), 6U);
  EXPECT_EQ(displayWidth("✓✗⇄●"), 4U);
  EXPECT_EQ(displayWidth("𠮷"), 2U);
}

}  // namespace
}  // namespace guapai::core
