#pragma once

#include <future>
#include <system_error>

#include <QtCore/QEventLoop>
#include <QtCore/QMetaObject>
#include <QtCore/QScopeGuard>

namespace guapai::district {

/// Does the work in another thread and waits for it: it may take many seconds, and the program goes on painting
/// meanwhile. Key presses and clicks wait until the work is done. What `work` throws is thrown on. Where the system
/// gives no thread, the work is done in this one.
template <typename Work>
void doAside(const Work& work) {
  QEventLoop loop;
  std::future<void> done;
  try {
    done = std::async(std::launch::async, [&loop, &work] {
      const auto end =
          qScopeGuard([&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
      work();
    });
  } catch (const std::system_error&) {
    return work();
  }
  loop.exec(QEventLoop::ExcludeUserInputEvents);
  done.get();
}

}  // namespace guapai::district
