#include "app/application.h"

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <stdexcept>

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <gmock/gmock.h>

#include "app/termination.h"

namespace guapai::ui {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Throws what it is given, as a slot would.
class Thrower : public QObject {
public:
  std::function<void()> fault;
  bool event(QEvent* event) override {
    if (event->type() == QEvent::User) fault();
    return QObject::event(event);
  }
};

/// There is one application in a process, and the test's main has it: what ends the program is tried in a child.
class End : public testing::Test {
protected:
  static void tryIt(const std::function<void()>& fault, bool isCareInVain) {
    qApp->~QApplication();
    int count = 1;
    std::array<char, 7> name{"guapai"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    Application application(count, arguments.data());
    const Application::LastCare care(application, [isCareInVain] {
      std::fputs("kept ", stderr);
      if (isCareInVain) throw std::bad_alloc();
    });
    application.setTell([](const QString& sentence) { std::fputs(sentence.toUtf8().constData(), stderr); });
    Thrower thrower;
    thrower.fault = fault;
    QCoreApplication::postEvent(&thrower, new QEvent(QEvent::User));
    std::_Exit(QApplication::exec());
  }
};

TEST_F(End, KeepsWhatWasTypedWhereThereIsNoMemory) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(tryIt([] { throw std::bad_alloc(); }, false), testing::ExitedWithCode(3), "kept .*memory");
}

TEST_F(End, ComesWhereEvenThatFails) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(tryIt([] { throw std::bad_alloc(); }, true), testing::ExitedWithCode(3), "kept .*memory");
}

/// The window was given up on the way, and the program ends only then.
TEST_F(End, AsksNoWindowThatIsGone) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  const auto endWithoutWindow = [] {
    qApp->~QApplication();
    int count = 1;
    std::array<char, 7> name{"guapai"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    Application application(count, arguments.data());
    application.setTell([](const QString&) { std::fputs("told ", stderr); });
    try {
      const Application::LastCare care(application, [] { std::fputs("asked ", stderr); });
      throw std::bad_alloc();
    } catch (const std::exception& cause) {
      std::_Exit(application.end(cause));
    }
  };
  EXPECT_EXIT(endWithoutWindow(), testing::ExitedWithCode(3),
              testing::AllOf(HasSubstr("told"), Not(HasSubstr("asked"))));
}

TEST_F(End, IsAskedForOnceWhereASessionSendsTwoSignals) {
  const Termination termination;
  const QSignalSpy asked(&termination, &Termination::asked);
  std::raise(SIGTERM);
  std::raise(SIGHUP);
  EXPECT_TRUE(QTest::qWaitFor([&asked] { return !asked.isEmpty(); }));
  std::raise(SIGINT);
  QTest::qWait(300);
  EXPECT_EQ(asked.size(), 1);
}

TEST_F(End, TellsNothingOfWhatAFaultOfOursHolds) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(tryIt([] { throw std::runtime_error("11010519491231002X"); }, false), testing::ExitedWithCode(3),
              Not(HasSubstr("110105")));
}

}  // namespace
}  // namespace guapai::ui
