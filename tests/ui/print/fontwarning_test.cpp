#include "print/fontwarning.h"

#include <gtest/gtest.h>

namespace guapai::ui {
namespace {

using forms::FontRole;

TEST(FontWarning, IsNoneWhereNothingIsLacking) {
  EXPECT_TRUE(fontWarning({}).isEmpty());
}

TEST(FontWarning, NamesWhatIsLackingAndWhatStandsIn) {
  const QString warning =
      fontWarning({{FontRole::Body, QStringLiteral("仿宋_GB2312"), QStringLiteral("AR PL UMing CN")},
                   {FontRole::Head, QStringLiteral("黑体"), QString()}});
  EXPECT_TRUE(warning.contains(QStringLiteral("仿宋_GB2312 (AR PL UMing CN instead)"))) << qUtf8Printable(warning);
  EXPECT_TRUE(warning.endsWith(QStringLiteral("黑体"))) << qUtf8Printable(warning);
}

TEST(FontWarning, NamesEachOnce) {
  const render::FontSubstitution title{FontRole::Title, QStringLiteral("小标宋"), QStringLiteral("Serif")};
  EXPECT_EQ(fontWarning({title, title}).count(QStringLiteral("小标宋")), 1);
}

TEST(FontWarning, NamesWhatStandsInForSeveralOnce) {
  const QString used = QStringLiteral("Serif");
  const QString warning =
      fontWarning({{FontRole::Body, QStringLiteral("仿宋"), used}, {FontRole::Title, QStringLiteral("小标宋"), used}});
  EXPECT_TRUE(warning.contains(QStringLiteral("仿宋, 小标宋 (Serif instead)"))) << qUtf8Printable(warning);
}

}  // namespace
}  // namespace guapai::ui
