#include "editors/pastedline.h"

#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

TEST(PastedLine, IsTheFirstCellThatSaysSomething) {
  const PastedLine line(core::cellsOf("\t示例路"));
  EXPECT_EQ(line.text(), QStringLiteral("示例路"));
  EXPECT_EQ(line.leftOver(), QString());
  EXPECT_EQ(PastedLine(core::cellsOf("")).text(), QString());
}

TEST(PastedLine, NamesWhatHasNoPlaceInIt) {
  const PastedLine several(core::cellsOf("甲\t乙\n\t丙"));
  EXPECT_EQ(several.text(), QStringLiteral("甲"));
  EXPECT_FALSE(several.leftOver().isEmpty());
  const PastedLine broken(core::cellsOf("\"示例路\n1号\""));
  EXPECT_EQ(broken.text(), QStringLiteral("示例路 1号"));
  EXPECT_FALSE(broken.leftOver().isEmpty());
}

}  // namespace
}  // namespace guapai::ui
