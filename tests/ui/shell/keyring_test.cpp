#include "shell/keyring.h"

#include <QtCore/QObject>
#include <QtTest/QTest>
#include <gmock/gmock.h>

namespace guapai::ui {
namespace {

/// A machine without a desktop session: nobody keeps keys there.
class NoKeyring : public testing::Test {
protected:
  NoKeyring() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus"); }

  SystemKeyring keyring;
  QObject context;
};

TEST_F(NoKeyring, FindsNothing) {
  int answers = 0;
  std::optional<QString> found = QStringLiteral("unanswered");
  keyring.read(QStringLiteral("0123"), &context, [&](const std::optional<QString>& key) {
    ++answers;
    found = key;
  });
  EXPECT_EQ(answers, 0) << "the answer comes in the event loop";
  ASSERT_TRUE(QTest::qWaitFor([&] { return answers > 0; }));
  EXPECT_EQ(found, std::nullopt);
}

TEST_F(NoKeyring, SaysThatItKeepsNothing) {
  std::optional<bool> isDone;
  keyring.write(QStringLiteral("0123"), QStringLiteral("abcd"), &context, [&](bool done) { isDone = done; });
  ASSERT_TRUE(QTest::qWaitFor([&] { return isDone.has_value(); }));
  EXPECT_EQ(isDone, false);
}

TEST_F(NoKeyring, AnswersNobodyWhoIsGone) {
  bool isAnswered = false;
  {
    QObject gone;
    keyring.read(QStringLiteral("0123"), &gone, [&](const auto&) { isAnswered = true; });
  }
  bool isNext = false;
  keyring.read(QStringLiteral("0123"), &context, [&](const auto&) { isNext = true; });
  ASSERT_TRUE(QTest::qWaitFor([&] { return isNext; }));  // one answers after the other
  EXPECT_FALSE(isAnswered);
}

}  // namespace
}  // namespace guapai::ui
