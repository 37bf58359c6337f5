#include "district/longwork.h"

#include <chrono>
#include <thread>

#include <QtTest/QSignalSpy>
#include <gtest/gtest.h>

#include "district/aside.h"

namespace guapai::district {
namespace {

TEST(LongWork, IsSaidToBeginAndToEndAlsoWhereItFails) {
  const QSignalSpy began(&LongWork::ofProgram(), &LongWork::began);
  const QSignalSpy ended(&LongWork::ofProgram(), &LongWork::ended);
  EXPECT_THROW(doAside({.kind = Work::Kind::Verify}, [] { throw std::runtime_error("disk"); }), std::runtime_error);
  EXPECT_EQ(began.count(), 1);
  EXPECT_EQ(ended.count(), 1);
}

TEST(LongWork, EndsAtItsNextStepWhereItIsCancelled) {
  LongWork& work = LongWork::ofProgram();
  const auto cancelling = QObject::connect(&work, &LongWork::counted, &work, [&work] { work.cancel(); });
  std::size_t steps = 0;
  const auto goOn = [&] {
    for (;; ++steps) {
      work.step(steps, 1'000'000);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  };
  EXPECT_THROW(doAside({.kind = Work::Kind::ReadFiles, .canBeCancelled = true}, goOn), core::Cancelled);
  EXPECT_GT(steps, 0U);
  QObject::disconnect(cancelling);
}

TEST(LongWork, GoesOnToItsEndWhereItCannotBeCancelled) {
  LongWork& work = LongWork::ofProgram();
  bool isDone = false;
  doAside({.kind = Work::Kind::Restore}, [&] {
    QMetaObject::invokeMethod(&work, &LongWork::cancel, Qt::BlockingQueuedConnection);
    QMetaObject::invokeMethod(&work, &LongWork::takeInput, Qt::BlockingQueuedConnection);
    work.step(1, 1);
    isDone = true;
  });
  EXPECT_TRUE(isDone);
}

/// As it does also for a work in the thread of the window.
TEST(LongWork, EndsAtItsNextStepHere) {
  LongWork& work = LongWork::ofProgram();
  const auto cancelling = QObject::connect(&work, &LongWork::countedHere, &work, [&work](int done, int all) {
    EXPECT_EQ(all, 10);
    if (done == 3) work.cancel();
  });
  std::size_t steps = 0;
  const auto goOn = [&](const core::Step& step) {
    for (; steps < 10; ++steps) core::tell(step, steps, 10);
  };
  EXPECT_THROW(doHere({.kind = Work::Kind::Export, .canBeCancelled = true}, goOn), core::Cancelled);
  EXPECT_EQ(steps, 3U);
  steps = 0;
  doHere({.kind = Work::Kind::Export}, goOn);
  EXPECT_EQ(steps, 10U) << "it cannot be cancelled";
  QObject::disconnect(cancelling);
}

TEST(LongWork, IsNotCancelledByWhatWasPressedBefore) {
  LongWork& work = LongWork::ofProgram();
  work.begin({.kind = Work::Kind::ReadFiles, .canBeCancelled = true});
  work.cancel();
  work.end();
  doAside({.kind = Work::Kind::ReadFiles, .canBeCancelled = true}, [&work] { work.step(1, 1); });
}

}  // namespace
}  // namespace guapai::district
