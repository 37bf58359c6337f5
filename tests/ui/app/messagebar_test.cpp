#include "app/messagebar.h"

#include <QtTest/QTest>
#include <QtWidgets/QToolButton>
#include <gmock/gmock.h>

namespace guapai::ui {
namespace {

TEST(MessageBar, IsHiddenUntilThereIsSomethingToSay) {
  QWidget window;
  MessageBar bar(&window);
  window.show();
  EXPECT_FALSE(bar.isVisible());
  bar.say(MessageBar::Kind::Notice, QStringLiteral("done"));
  EXPECT_TRUE(bar.isVisible());
  EXPECT_EQ(bar.sentence(), QStringLiteral("done"));
}

TEST(MessageBar, KeepsTroubleUntilItIsClosed) {
  QWidget window;
  MessageBar bar(&window);
  window.show();
  bar.say(MessageBar::Kind::Trouble, QStringLiteral("refused"));
  bar.clearNotice();
  EXPECT_TRUE(bar.isVisible());
  QTest::keyClick(bar.findChild<QToolButton*>(QStringLiteral("closeMessage")), Qt::Key_Space);
  EXPECT_FALSE(bar.isVisible());
}

TEST(MessageBar, TakesANoticeAway) {
  QWidget window;
  MessageBar bar(&window);
  window.show();
  bar.say(MessageBar::Kind::Notice, QStringLiteral("done"));
  bar.clearNotice();
  EXPECT_FALSE(bar.isVisible());
}

}  // namespace
}  // namespace guapai::ui
