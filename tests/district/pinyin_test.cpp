#include "district/pinyin.h"

#include <string>

#include <gtest/gtest.h>

namespace guapai::district {
namespace {

bool finds(const char* word, const char* text) {
  return PinyinInitials(QString::fromUtf8(text)).contains(QString::fromUtf8(word));
}

TEST(PinyinInitials, AreTheFirstLettersOfTheSyllables) {
  EXPECT_TRUE(finds("slyjdsqwsfwzx", "示例一街道社区卫生服务中心"));
  EXPECT_TRUE(finds("dxgjd", "大溪沟街道"));
  EXPECT_TRUE(finds("xgj", "大溪沟街道"));
  EXPECT_FALSE(finds("dxgjdx", "大溪沟街道"));
  EXPECT_FALSE(finds("dgj", "大溪沟街道"));
}

TEST(PinyinInitials, KnowEveryLetterAtItsEnds) {
  EXPECT_TRUE(finds("aabbccddeeffgghhjjkkllmmnnooppqqrrssttwwxxyyzz",
                    "安澳八不才错大多额二方福高国海会家军开阔来落马木那诺欧偶怕铺七群然若三所他拓挖屋西学牙云在做"));
}

TEST(PinyinInitials, KnowEveryReadingOfACharacter) {
  for (const char* const word : {"cqs", "zqs"}) EXPECT_TRUE(finds(word, "重庆市示例社区卫生服务中心")) << word;
  for (const char* const word : {"zjl", "cjl"}) EXPECT_TRUE(finds(word, "长江路社区卫生服务中心")) << word;
  for (const char* const word : {"cjy", "zjy"}) EXPECT_TRUE(finds(word, "曾家岩社区卫生服务中心")) << word;
  for (const char* const word : {"sml", "xml"}) EXPECT_TRUE(finds(word, "厦门路社区卫生服务中心")) << word;
  for (const char* const word : {"d", "s", "c"}) EXPECT_TRUE(finds(word, "单")) << word;
  EXPECT_TRUE(finds("q", "仇") && finds("c", "仇"));
  EXPECT_TRUE(finds("x", "行") && finds("h", "行"));
  EXPECT_TRUE(finds("l", "乐") && finds("y", "乐"));
  EXPECT_TRUE(finds("j", "解") && finds("x", "解"));
  EXPECT_TRUE(finds("q", "区") && finds("o", "区"));
  EXPECT_TRUE(finds("c", "重慶") && finds("q", "慶"));
}

TEST(PinyinInitials, KnowRareCharactersBeyondTheFirstPlane) {
  EXPECT_TRUE(finds("y", "䶮"));
  EXPECT_TRUE(finds("scl", "示𬭚例")) << "chún, in the second plane";
  EXPECT_TRUE(finds("fj", "𫖯街"));
}

TEST(PinyinInitials, AreComparedPlaceByPlaceHoweverManyReadingsThereAre) {
  std::string text;
  std::string word;
  for (int i = 0; i < 2'000; ++i) {
    text += "重长单行";
    word += i % 2 == 0 ? "czsh" : "zcdx";
  }
  EXPECT_TRUE(finds(word.c_str(), text.c_str()));
  EXPECT_FALSE(finds((word + "c").c_str(), text.c_str()));
}

TEST(PinyinInitials, KeepLettersAndDigitsAndDropTheRest) {
  EXPECT_TRUE(finds("sl10jdcbd", "示例10街道（ＣBD）"));
  EXPECT_FALSE(finds("s", "　 ，"));
}

}  // namespace
}  // namespace guapai::district
