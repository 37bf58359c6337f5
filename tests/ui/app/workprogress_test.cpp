#include "app/workprogress.h"

#include <chrono>
#include <semaphore>
#include <thread>

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <gtest/gtest.h>

#include "district/aside.h"
#include "support/ink.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using district::LongWork;
using district::Work;

constexpr ProgressPace kAtOnce{.before = std::chrono::milliseconds(0), .between = std::chrono::milliseconds(0)};

class Waiting : public WindowBench, public testing::Test {
protected:
  Waiting() { open(); }
  /// Does `look` as soon as the window of the progress is there.
  void whenShown(std::function<void(WorkProgress&)> look) {
    m_poll.callOnTimeout([this, look = std::move(look)] {
      auto* const shown = QApplication::activeModalWidget();
      if (shown == nullptr || shown->objectName() != QStringLiteral("workProgress") || !shown->isVisible()) return;
      m_poll.stop();
      look(dynamic_cast<WorkProgress&>(*shown));
    });
    m_poll.start(10);
  }

  QTimer m_poll;
};

TEST_F(Waiting, IsExplainedWhileALongWorkIsDone) {
  std::binary_semaphore seen(0);
  bool hasButton = true;
  QStringList missing;
  QString rest;
  whenShown([&](WorkProgress& shown) {
    missing = unseen(shown);
    hasButton = shown.findChild<QPushButton*>() != nullptr;
    rest = shown.findChild<QLabel*>(QStringLiteral("workRest"))->text();
    seen.release();
  });
  district::doAside({.kind = Work::Kind::Restore}, [&] { seen.acquire(); });
  EXPECT_TRUE(missing.isEmpty()) << missing.join(u'\n').toStdString();
  EXPECT_FALSE(hasButton);
  EXPECT_TRUE(rest.startsWith(QStringLiteral("This cannot be cancelled"))) << rest.toStdString();
  EXPECT_TRUE(QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; })) << "it goes by itself";
}

TEST_F(Waiting, CanBeCancelledWhereNothingIsLeftHalfDone) {
  whenShown([](WorkProgress& shown) {
    QTest::mouseClick(shown.findChild<QPushButton*>(QStringLiteral("cancelWork")), Qt::LeftButton);
  });
  const auto endless = [] {
    for (std::size_t done = 0;; ++done) {
      LongWork::ofProgram().step(done, 100'000);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  };
  EXPECT_THROW(district::doAside({.kind = Work::Kind::ReadFiles, .canBeCancelled = true}, endless), core::Cancelled);
  EXPECT_TRUE(QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }));
}

TEST_F(Waiting, IsNotSpokenOfWhereTheWorkIsShort) {
  district::doAside({.kind = Work::Kind::Verify}, [] {});
  EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
  EXPECT_EQ(window().findChild<WorkProgress*>(), nullptr);
}

/// A work in the thread of the window, in which the library is used.
class WorkHere : public Waiting {
protected:
  static constexpr std::size_t kSteps = 4;

  WorkHere() { pace(kAtOnce); }
  void pace(const ProgressPace& pace) { window().findChild<WorkWatch*>()->setPace(pace); }
  /// @param look  is called in each step that is done, with the window that shows the work; null where there is none.
  void work(const std::function<void(std::size_t step, QWidget* shown)>& look) {
    district::doHere({.kind = Work::Kind::Export, .canBeCancelled = true}, [&](const core::Step& step) {
      for (m_done = 0; m_done < kSteps; ++m_done) {
        core::tell(step, m_done, kSteps);
        look(m_done, QApplication::activeModalWidget());
      }
    });
  }

  std::size_t m_done = 0;
};

TEST_F(WorkHere, ShowsWhatIsDoneOfHowMany) {
  work([](std::size_t step, QWidget* shown) {
    ASSERT_NE(shown, nullptr);
    EXPECT_TRUE(unseen(*shown).isEmpty()) << unseen(*shown).join(u'\n').toStdString();
    auto& rest = *shown->findChild<QLabel*>(QStringLiteral("workRest"));
    EXPECT_EQ(rest.text(), QStringLiteral("%1 of 4").arg(step));
    EXPECT_GT(support::ink(rest), 20);
    EXPECT_GT(support::ink(*shown->findChild<QLabel*>(QStringLiteral("workWords"))), 100);
  });
  EXPECT_EQ(m_done, kSteps);
  EXPECT_EQ(QApplication::activeModalWidget(), nullptr) << "gone with the work";
}

TEST_F(WorkHere, ShowsNothingWhereItIsDoneSoon) {
  pace({.before = std::chrono::hours(24)});
  work([](std::size_t, QWidget* shown) { EXPECT_EQ(shown, nullptr); });
  EXPECT_EQ(m_done, kSteps);
}

TEST_F(WorkHere, IsCancelledByEscAndNotByAnEnterThatCameTooLate) {
  const auto press = [](std::size_t step, QWidget* shown) {
    ASSERT_NE(shown, nullptr);
    QWidget* const focus = shown->focusWidget() == nullptr ? shown : shown->focusWidget();
    QTest::keyClick(focus, step < 2 ? Qt::Key_Return : Qt::Key_Escape);
  };
  EXPECT_THROW(work(press), core::Cancelled);
  EXPECT_EQ(m_done, 3U);
  EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

/// A timer of the program could write to the library in the middle of a transaction.
TEST_F(WorkHere, LetsNoTimerRunBetweenItsSteps) {
  bool isRun = false;
  QTimer timer;
  QObject::connect(&timer, &QTimer::timeout, [&isRun] { isRun = true; });
  timer.start(0);
  work([&isRun](std::size_t, QWidget*) { EXPECT_FALSE(isRun); });
  EXPECT_TRUE(QTest::qWaitFor([&isRun] { return isRun; })) << "later it does";
}

/// Cancelled while its files are read.
TEST_F(Waiting, LeavesTheLibraryAsItWasWhereAnImportIsCancelled) {
  const QString library = sampleLibrary();
  window().start(library);
  const auto cancelling =
      QObject::connect(&LongWork::ofProgram(), &LongWork::began, &window(), [] { LongWork::ofProgram().cancel(); });
  dialogs.files = {QString::fromStdString((support::sourceDirectory() / "resources/sample/center-01.json").string())};
  window().findChild<QAction*>(QStringLiteral("importCases"))->trigger();
  QObject::disconnect(cancelling);
  EXPECT_EQ(text("messageSentence"), QStringLiteral("The import was cancelled. The library is as it was."));
  EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

}  // namespace
}  // namespace guapai::ui
