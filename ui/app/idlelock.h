#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include "core/clock.h"
#include "core/messages.h"

namespace guapai::ui {

class LockWindow;
class Preferences;

/// Locks the program when nobody has used key or mouse for a while (Preferences::idleMinutes): hides all of its windows
/// until the passphrase of the open library is given. Nothing in them changes, and dialogs go on waiting.
///
/// It protects from who comes by. The key of the library stays in memory, because the program goes on working.
class IdleLock : public QObject {
  Q_OBJECT

public:
  /// All must live longer.
  IdleLock(const core::Messages& messages, const core::Clock& clock, const Preferences& preferences, QObject* parent);
  ~IdleLock() override;

  /// @param library  is open from now on; absent where none is, or it has no passphrase: nothing is locked then.
  void setLibrary(const std::optional<std::filesystem::path>& library);

  /// The key that locks also where the main window cannot be reached, because a modal dialog is open above it.
  void setKey(QKeyCombination key) { m_key = key; }

  /// Locks at once. Does nothing without a library, or where the program is locked already.
  void lock();
  [[nodiscard]] bool isLocked() const { return m_window != nullptr; }
  /// Looks now whether it is time to lock.
  void look();

Q_SIGNALS:
  /// The user wants the program to end without unlocking it.
  void quitWanted();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  [[nodiscard]] bool noteInput();
  [[nodiscard]] bool isLockingKey(const QEvent& event) const;
  [[nodiscard]] std::optional<QString> whyStillLocked(const QString& passphrase) const;
  void hideWindows();
  void unlock();

  const core::Messages* m_messages;
  const core::Clock* m_clock;
  const Preferences* m_preferences;
  std::optional<std::filesystem::path> m_library;
  QString m_keyName;  ///< of the library's key
  std::chrono::sys_seconds m_lastInput;
  QTimer m_timer;
  QKeyCombination m_key = Qt::Key_unknown;
  std::unique_ptr<LockWindow> m_window;     ///< null while the program is not locked
  std::vector<QPointer<QWidget>> m_hidden;  ///< windows, those around others first
  QPointer<QWidget> m_active;               ///< the window that was active
};

}  // namespace guapai::ui
