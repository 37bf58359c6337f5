#include "terms/table.h"

#include <gtest/gtest.h>

namespace guapai::terms {
namespace {

TEST(Table, KeepsCellsOutOfTheSpreadsheetsHands) {
  const Table table{.title = {}, .head = {"a"}, .rows = {{"=1+1"}, {"x\ty\n"}}, .numbers = {}};
  EXPECT_EQ(tabSeparated(table), "a\n'=1+1\nx y \n");
}

}  // namespace
}  // namespace guapai::terms
