#include "shell/messagebar.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
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

TEST(MessageBar, SaysWhatWasDoneForAWhile) {
  QWidget window;
  QLineEdit work(&window);
  MessageBar bar(&window, std::chrono::milliseconds(1));
  window.resize(400, 300);
  bar.move(100, 200);  // away from the pointer
  window.show();
  work.setFocus();
  bar.say(MessageBar::Kind::Notice, QStringLiteral("done"));
  EXPECT_TRUE(QTest::qWaitFor([&bar] { return !bar.isVisible(); }));
}

TEST(MessageBar, KeepsWhatIsToBeDone) {
  QWidget window;
  MessageBar bar(&window, std::chrono::milliseconds(1));
  window.show();
  for (const auto kind : {MessageBar::Kind::Reminder, MessageBar::Kind::Trouble}) {
    bar.say(kind, QStringLiteral("waits"));
    EXPECT_FALSE(QTest::qWaitFor([&bar] { return !bar.isVisible(); }, 20));
  }
}

TEST(MessageBar, SaysAgainWhatWaitsWhenANoticeGoes) {
  QWidget window;
  const QObject library;
  const QObject page;
  MessageBar bar(&window);
  window.show();
  bar.say(MessageBar::Kind::Reminder, QStringLiteral("choose the file again."), &library);
  bar.say(MessageBar::Kind::Reminder, QStringLiteral("typed and not saved."), &page);
  EXPECT_EQ(bar.sentence(), QStringLiteral("choose the file again. typed and not saved."));
  bar.say(MessageBar::Kind::Hint, QStringLiteral("the last blank"));
  EXPECT_EQ(bar.sentence(), QStringLiteral("the last blank"));
  bar.settle(&page);
  EXPECT_EQ(bar.sentence(), QStringLiteral("the last blank"));
  bar.clearNotice();
  EXPECT_EQ(bar.sentence(), QStringLiteral("choose the file again."));
  EXPECT_EQ(bar.kind(), MessageBar::Kind::Reminder);
  QTest::keyClick(bar.findChild<QToolButton*>(QStringLiteral("closeMessage")), Qt::Key_Space);
  EXPECT_FALSE(bar.isVisible());
  bar.say(MessageBar::Kind::Notice, QStringLiteral("done"));
  bar.clearNotice();
  EXPECT_FALSE(bar.isVisible()) << "what was closed does not come back";
}

TEST(MessageBar, TakesAReminderAwayByANewSentenceAboutTheSame) {
  QWidget window;
  const QObject library;
  MessageBar bar(&window);
  window.show();
  bar.say(MessageBar::Kind::Reminder, QStringLiteral("imported in part"), &library);
  bar.say(MessageBar::Kind::Notice, QStringLiteral("imported"), &library);
  bar.settle(&library);
  EXPECT_FALSE(bar.isVisible());
}

/// Only what was done is ticked.
TEST(MessageBar, HasASignOfItsOwnForEachKind) {
  QWidget window;
  MessageBar bar(&window);
  const auto sign = [&bar](MessageBar::Kind kind) {
    bar.say(kind, QStringLiteral("said"));
    return bar.findChild<QLabel*>()->text();
  };
  EXPECT_EQ(sign(MessageBar::Kind::Notice), QStringLiteral("✓"));
  EXPECT_EQ(sign(MessageBar::Kind::Hint), QString());
  EXPECT_EQ(sign(MessageBar::Kind::Reminder), QStringLiteral("？"));
  EXPECT_EQ(sign(MessageBar::Kind::Trouble), QStringLiteral("✗"));
}

TEST(MessageBar, KeepsAWayOut) {
  QWidget window;
  MessageBar bar(&window, std::chrono::milliseconds(1));
  window.show();
  bar.say(MessageBar::Kind::Notice, QStringLiteral("done"));
  bar.offer(QStringLiteral("more"), [] {});
  EXPECT_FALSE(QTest::qWaitFor([&bar] { return !bar.isVisible(); }, 20));
}

}  // namespace
}  // namespace guapai::ui
