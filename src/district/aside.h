#pragma once

#include <future>

#include <QtCore/QEventLoop>
#include <QtCore/QMetaObject>
#include <QtCore/QScopeGuard>

namespace guapai::district {

/// Does the work in another thread and waits for it: it may take many seconds, and the program goes on painting
/// meanwhile. Key presses and clicks wait until the work is done. What `work` throws is thrown on.
template <typename Work>
void doAside(const Work& work) {
  QEventLoop loop;
  std::future<void> done = std::async(std::launch::async, [&loop, &work] {
    const auto end =
        qScopeGuard([&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    work();
  });
  loop.exec(QEventLoop::ExcludeUserInputEvents);
  done.get();
}

}  // namespace guapai::district
