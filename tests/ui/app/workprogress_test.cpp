#include "app/workprogress.h"

#include <chrono>
#include <semaphore>
#include <thread>

#include <QtCore/QTimer>
#include <QtWidgets/QPushButton>
#include <gtest/gtest.h>

#include "district/aside.h"
#include "ui/app/seen.h"
#include "ui/app/windowbench.h"

namespace guapai::ui {
namespace {

using district::LongWork;
using district::Work;

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
  EXPECT_THROW(district::doAside({.kind = Work::Kind::ReadFiles, .canBeCancelled = true}, endless),
               district::Cancelled);
  EXPECT_TRUE(QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; }));
}

TEST_F(Waiting, IsNotSpokenOfWhereTheWorkIsShort) {
  district::doAside({.kind = Work::Kind::Verify}, [] {});
  EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
  EXPECT_EQ(window().findChild<WorkProgress*>(), nullptr);
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
