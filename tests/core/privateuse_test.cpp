#include "core/privateuse.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace guapai::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(PrivateUse, IsTheAreaAndTheTwoPlanesAndNothingBeside) {
  for (const char32_t code : {0xE000U, 0xE863U, 0xF8FFU, 0xF0000U, 0xFFFFDU, 0x100000U, 0x10FFFDU})
    EXPECT_TRUE(isPrivateUse(code)) << std::hex << static_cast<std::uint32_t>(code);
  for (const char32_t code : {0xDFFFU, 0xF900U, 0x4DAEU, 0xEFFFFU, 0xFFFFEU, 0x10FFFEU})
    EXPECT_FALSE(isPrivateUse(code)) << std::hex << static_cast<std::uint32_t>(code);
}

TEST(PrivateUse, HasTheMeaningThatOldChineseTablesGaveIt) {
  EXPECT_EQ(privateUseMeaning(0xE863), U'䶮');  // GBK; in GB 18030 since 2000
  EXPECT_EQ(privateUseMeaning(0xE81E), U'龴');  // GB 18030-2000
  EXPECT_EQ(privateUseMeaning(0xE831), U'𡗗');  // GB 18030-2005 still
  EXPECT_EQ(privateUseMeaning(0xE7C7), U'ḿ');
  EXPECT_EQ(privateUseMeaning(0xE78D), U'︐');
  EXPECT_EQ(privateUseMeaning(0xE76C), U'€');
  EXPECT_EQ(privateUseMeaning(0xE000), std::nullopt) << "the user's own corner of GBK";
  EXPECT_EQ(privateUseMeaning(0xE865), std::nullopt) << "behind the table's end";
  EXPECT_EQ(privateUseMeaning(0xF0000), std::nullopt);
}

TEST(PrivateUse, IsFoundInATextEachOnceInItsOrder) {
  EXPECT_THAT(privateUseIn("示例\uE863路\U000F0000\uE863号"), ElementsAre(U'\uE863', U'\U000F0000'));
  EXPECT_THAT(privateUseIn("示例䶮"), IsEmpty());
}

TEST(PrivateUse, IsNamedByCodeAndMeaning) {
  EXPECT_EQ(namesOfCodes({0xE863, 0xE000, 0x10FFFD}), "U+E863（䶮）、U+E000、U+10FFFD");
}

}  // namespace
}  // namespace guapai::core
