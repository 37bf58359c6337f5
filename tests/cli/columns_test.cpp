#include "cli/columns.h"

#include <vector>

#include <gtest/gtest.h>

namespace guapai::cli {
namespace {

TEST(Table, PadsToColumnsAndNeverCuts) {
  EXPECT_EQ(padded("第6项", 8), "第6项   ");
  EXPECT_EQ(padded("申请条件1", 4), "申请条件1");
}

TEST(Table, PutsCellsIntoColumns) {
  const std::vector<std::size_t> widths{8, 4};
  EXPECT_EQ(inColumns(widths, {"第6项", "2"}), "第6项   2   ");
  EXPECT_EQ(inColumns(widths, {"第6项", "2", "示例中心"}), "第6项   2   示例中心");
  EXPECT_EQ(inColumns(widths, {}), "");
}

}  // namespace
}  // namespace guapai::cli
