#include "core/displaywidth.h"

#include <gtest/gtest.h>

#include "core/text.h"

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

TEST(DisplayWidth, IsThatOfTheRangesOfWideCharacters) {
  for (const char32_t c : {0x1100, 0x115F, 0x2E80, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F, 0xFF00,
                           0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD})
    EXPECT_EQ(displayWidth(utf8(std::u32string(1, c))), 2U) << std::hex << static_cast<std::uint32_t>(c);
  for (const char32_t c : {0x10FF, 0x1160, 0x2E7F, 0xA4D0, 0xABFF, 0xD7A4, 0xF8FF, 0xFB00, 0xFE2F, 0xFE70, 0xFEFF,
                           0xFF61, 0xFFDF, 0xFFE7, 0x1F2FF, 0x1FB00, 0x1FFFD, 0x40000})
    EXPECT_EQ(displayWidth(utf8(std::u32string(1, c))), 1U) << std::hex << static_cast<std::uint32_t>(c);
}

}  // namespace
}  // namespace guapai::core
