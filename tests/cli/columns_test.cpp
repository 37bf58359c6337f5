#include "cli/columns.h"

#include <gtest/gtest.h>

namespace guapai::cli {
namespace {

TEST(Table, CountsTwoColumnsForChineseAndFullWidthSigns) {
  EXPECT_EQ(displayWidth(""), 0U);
  EXPECT_EQ(displayWidth("C11"), 3U);
  EXPECT_EQ(displayWidth("第6项"), 5U);
  EXPECT_EQ(displayWidth("（？）"), 6U);
  EXPECT_EQ(displayWidth("✓✗⇄●"), 4U);
  EXPECT_EQ(displayWidth("𠮷"), 2U);
}

TEST(Table, PadsToColumnsAndNeverCuts) {
  EXPECT_EQ(padded("第6项", 8), "第6项   ");
  EXPECT_EQ(padded("申请条件1", 4), "申请条件1");
}

}  // namespace
}  // namespace guapai::cli
