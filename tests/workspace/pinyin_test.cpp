#include "workspace/pinyin.h"

#include <gtest/gtest.h>

namespace guapai::workspace {
namespace {

std::string initials(const char* text) {
  return pinyinInitials(QString::fromUtf8(text)).toStdString();
}

TEST(PinyinInitials, AreTheFirstLettersOfTheSyllables) {
  EXPECT_EQ(initials("示例一街道社区卫生服务中心"), "slyjdsqwsfwzx");
  EXPECT_EQ(initials("大溪沟街道"), "dxgjd");
  EXPECT_EQ(initials("渝中区"), "yzq");
}

TEST(PinyinInitials, KnowEveryLetterAtItsEnds) {
  EXPECT_EQ(initials("安澳八不才错大多额二方福高国海会家军开阔来落马木那诺欧偶怕铺七群然若三所他拓挖屋西学牙云在做"),
            "aabbccddeeffgghhjjkkllmmnnooppqqrrssttwwxxyyzz");
}

TEST(PinyinInitials, KeepLettersAndDigitsAndDropTheRest) {
  EXPECT_EQ(initials("示例10街道（ＣBD）"), "sl10jdｃbd");
  EXPECT_EQ(initials("　 ，"), "");
}

}  // namespace
}  // namespace guapai::workspace
