#include "files/filename.h"

#include <gtest/gtest.h>

namespace guapai::files {
namespace {

TEST(ShownName, IsTheLastPartOfAPath) {
  EXPECT_EQ(shownName("/a/示例区.guapai"), "示例区.guapai");
  EXPECT_EQ(shownName("a/b/"), "a/b/") << "a folder has no other name";
  EXPECT_EQ(shownPath("/a/示例区.guapai"), "/a/示例区.guapai");
}

TEST(ShownName, IsTextWhereTheNameIsNone) {
  EXPECT_EQ(shownName("/a/d\xE9partement.guapai"), "d\uFFFDpartement.guapai");
  EXPECT_EQ(shownPath("\xFF\xFE/示例\x80"), "\uFFFD\uFFFD/示例\uFFFD");
  EXPECT_EQ(shownName("\xE4\xB8"), "\uFFFD\uFFFD") << "a character that is cut short";
}

}  // namespace
}  // namespace guapai::files
