#include "platform/personname.h"

#include <cstdlib>

#include <gtest/gtest.h>

namespace guapai::platform {
namespace {

TEST(PersonName, IsOneLineThatCanBeSeen) {
  EXPECT_EQ(personNamed(" 示例\n甲\u200b "), "示例 甲");
  EXPECT_EQ(personNamed(" \u3000\u200b"), std::nullopt);
  EXPECT_EQ(personNamed(""), std::nullopt);
  EXPECT_EQ(personNamed("a\xff"), "a\xef\xbf\xbd") << "an environment may hold anything";
  EXPECT_EQ(personNamed(std::string(100, 'a'))->size(), 50U);
}

TEST(PersonName, ComesFromTheEnvironment) {
  setenv("GUAPAI_PERSON", "示例乙", 1);
  EXPECT_EQ(personOfEnvironment(), "示例乙");
  unsetenv("GUAPAI_PERSON");
  EXPECT_EQ(personOfEnvironment(), std::nullopt);
}

}  // namespace
}  // namespace guapai::platform
