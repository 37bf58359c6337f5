#include "widgets/pastedline.h"

#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

TEST(PastedLine, IsTheFirstCellThatSaysSomething) {
  EXPECT_EQ(PastedLine({{"", "示例路"}}).text(), QStringLiteral("示例路"));
  EXPECT_EQ(PastedLine({{"", "示例路"}}).leftOver(), QString());
  EXPECT_EQ(PastedLine({{""}}).text(), QString());
}

TEST(PastedLine, NamesWhatHasNoPlaceInIt) {
  const PastedLine several({{"甲", "乙"}, {"", "丙"}});
  EXPECT_EQ(several.text(), QStringLiteral("甲"));
  EXPECT_TRUE(several.leftOver().startsWith(QStringLiteral("2 more cell(s)")));
  const PastedLine broken({{"示例路\n1号"}});
  EXPECT_EQ(broken.text(), QStringLiteral("示例路 1号"));
  EXPECT_FALSE(broken.leftOver().isEmpty());
}

}  // namespace
}  // namespace guapai::ui
