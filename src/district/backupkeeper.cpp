#include "district/backupkeeper.h"

#include <exception>
#include <new>
#include <system_error>

#include <QtCore/QMetaObject>

namespace guapai::district {

BackupKeeper::BackupKeeper(storage::Library& library, const core::Clock& clock)
    : m_library(&library), m_clock(&clock), m_folder(library.file()) {}

BackupKeeper::~BackupKeeper() {
  wait();
}

void BackupKeeper::beginDaily() {
  if (m_library->isReadOnly() || m_daily.valid() || !m_folder.isDue(*m_library, m_clock->today())) return;
  try {
    m_daily = std::async(std::launch::async, [this] { makeAside(); });
  } catch (const std::system_error&) {
    makeAside();  // the system gives no more threads
  }
}

void BackupKeeper::wait() {
  if (m_daily.valid()) m_daily.wait();
}

void BackupKeeper::makeAside() {
  const auto tell = [this](auto emitSignal) { QMetaObject::invokeMethod(this, emitSignal, Qt::QueuedConnection); };
  try {
    const auto damages = m_folder.addAside(backups::Occasion::Opening, backups::localTime(*m_clock));
    if (damages.empty())
      tell([this] { Q_EMIT made(); });
    else
      tell([this] { Q_EMIT differs(); });
  } catch (const core::Error& error) {
    tell([this, error] { Q_EMIT failed(error); });
  } catch (const std::bad_alloc&) {
    tell([this] { Q_EMIT failed(core::Error(core::ErrorCode::MemoryFull, {})); });
  } catch (...) {
    // Nobody asks the future. Thrown on in the thread of the window, it is met like everything unexpected there.
    tell([cause = std::current_exception()] { std::rethrow_exception(cause); });
  }
}

bool BackupKeeper::add(backups::Occasion occasion) {
  if (m_library->isReadOnly()) return false;
  wait();
  return m_folder.add(*m_library, occasion, backups::localTime(*m_clock)).has_value();
}

}  // namespace guapai::district
