#pragma once

#include <atomic>
#include <future>
#include <system_error>

#include <QtCore/QEventLoop>
#include <QtCore/QMetaObject>
#include <QtCore/QScopeGuard>

#include "district/longwork.h"

namespace guapai::district {

/// Does the work in another thread and waits for it: it may take many seconds, and the program goes on painting
/// meanwhile. Key presses and clicks wait until the work is done, unless the window that shows it takes them
/// (LongWork). What `work` throws is thrown on. Where the system gives no thread, the work is done in this one.
template <typename Function>
void doAside(const Work& what, const Function& work) {
  LongWork& shown = LongWork::ofProgram();
  shown.begin(what);
  const auto shownEnd = qScopeGuard([&shown] { shown.end(); });
  QEventLoop loop;
  std::atomic<bool> isDone = false;
  std::future<void> done;
  try {
    done = std::async(std::launch::async, [&loop, &work, &isDone] {
      const auto end = qScopeGuard([&loop, &isDone] {
        isDone = true;
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
      });
      work();
    });
  } catch (const std::system_error&) {
    return work();
  }
  // The loop begins once more where the window takes input: a loop keeps the flags that it began with.
  QObject::connect(&shown, &LongWork::inputTaken, &loop, &QEventLoop::quit);
  constexpr int kProgramEnds = -1;
  do {
    const auto flags = shown.takesInput() ? QEventLoop::AllEvents : QEventLoop::ExcludeUserInputEvents;
    if (loop.exec(flags) == kProgramEnds) break;  // no loop begins any more: only the work is waited for
  } while (!isDone);
  done.get();
}

/// Does a work in steps in this thread, to which the library of the session belongs. Between two steps the window that
/// shows the work is painted and takes input. No timer runs, and no other window takes input: the work may be in the
/// middle of a transaction. What `work` throws is thrown on: core::Cancelled where the user has cancelled it.
/// @param work  is called with the core::Step that it has to tell.
template <typename Function>
void doHere(const Work& what, const Function& work) {
  LongWork& shown = LongWork::ofProgram();
  shown.begin(what);
  const auto end = qScopeGuard([&shown] { shown.end(); });
  work(core::Step([&shown](std::size_t done, std::size_t all) { return shown.stepHere(done, all); }));
}

}  // namespace guapai::district
