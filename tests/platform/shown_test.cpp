#include "platform/shown.h"

#include <gtest/gtest.h>

namespace guapai::platform {
namespace {

TEST(ShownText, HasSignsForWhatCannotBeSeen) {
  EXPECT_EQ(shown(QStringLiteral("甲\u202E乙\n丙")), QStringLiteral("甲[U+202E]乙\n丙"));
  EXPECT_EQ(shownLine(std::string("甲\u202E乙\n丙")), QStringLiteral("甲[U+202E]乙↵丙"));
}

TEST(ShownText, KeepsHalfACharacterFromHidingTheRest) {
  const QString broken = QStringLiteral("甲") + QChar(0xD800) + QStringLiteral("乙");
  EXPECT_TRUE(shown(broken).startsWith(QStringLiteral("甲")));
  EXPECT_TRUE(shown(broken).endsWith(QStringLiteral("乙")));
}

TEST(DottedText, LeavesEmptyPartsOut) {
  EXPECT_EQ(dotted({QStringLiteral("甲"), QString(), QStringLiteral("乙"), QStringLiteral("")}),
            QStringLiteral("甲 · 乙"));
  EXPECT_EQ(dotted({QString()}), QString());
}

}  // namespace
}  // namespace guapai::platform
