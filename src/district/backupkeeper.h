#pragma once

#include <future>

#include <QtCore/QObject>

#include "backups/backupfolder.h"
#include "core/clock.h"
#include "core/error.h"
#include "storage/library.h"

namespace guapai::district {

/// Backs up one open library: once a day by itself, and before what cannot be undone. The backups lie beside the
/// library (backups::BackupFolder).
///
/// A library that can only be read is not backed up.
class BackupKeeper : public QObject {
  Q_OBJECT

public:
  /// Both must live longer.
  BackupKeeper(storage::Library& library, const core::Clock& clock);
  /// Waits for a backup that is being made.
  ~BackupKeeper() override;

  /// Begins the day's backup in a thread of its own, where it is due. Returns at once; `made`, `differs` or `failed`
  /// follows. What is thrown there and is neither a core::Error nor a lack of memory is thrown on by the event loop of
  /// this object's thread.
  void beginDaily();
  /// Waits until the day's backup is made; its signal comes later all the same.
  void wait();

  // Each of these makes a backup at once, unless the newest one has all that the library has.
  // They throw core::Error as backups::BackupFolder::add.
  void beforeImport() { add(backups::Occasion::Import); }
  void beforeRemoval() { add(backups::Occasion::Removal); }
  /// @return false where the newest one had everything.
  bool onRequest() { return add(backups::Occasion::Request); }

Q_SIGNALS:
  /// The day's backup is made and equals what was stored.
  void made();
  /// The day's backup is made, and it shows that the library is not as Guapai left it.
  void differs();
  /// The day's backup could not be made.
  void failed(const guapai::core::Error& error);

private:
  bool add(backups::Occasion occasion);
  /// Makes the day's backup. Called in the other thread, or in this one where the system gives no other.
  void makeAside();

  storage::Library* m_library;
  const core::Clock* m_clock;
  backups::BackupFolder m_folder;
  std::future<void> m_daily;  ///< without a state: none was begun
};

}  // namespace guapai::district
