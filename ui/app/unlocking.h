#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include "core/messages.h"
#include "district/librarypassphrase.h"

class QDialog;
class QWidget;

namespace guapai::ui {

class Keyring;

/// Tries the passphrase. About a second passes; the program paints meanwhile, but takes no input.
/// @return why the library stays locked, for the user; absent where its key is known now.
[[nodiscard]] std::optional<QString> whyStillLocked(const district::LibraryPassphrase& library,
                                                    const QString& passphrase, const core::Messages& messages);

/// Makes the keys of libraries known to the program: out of the keyring, or else by asking for the passphrase.
class Unlocking : public QObject {
  Q_OBJECT

public:
  /// @param messages, keyring  must live longer. @param window  the parent of the dialog; it owns this object.
  Unlocking(const core::Messages& messages, Keyring& keyring, QWidget* window);

  /// Begins to unlock a library or a backup, and returns. One is unlocked at a time: whoever begins with the next gives
  /// the one before up.
  /// @param then  is called when the key is known. @param otherwise  is called when the user gives up.
  /// @throws core::Error where the file cannot be read. @pre the file has a passphrase.
  void begin(const std::filesystem::path& file, std::function<void()> then, std::function<void()> otherwise);
  /// Keeps the key of a library in the keyring, or says why that is not possible. @pre the key is known.
  void remember(const district::LibraryPassphrase& library);

Q_SIGNALS:
  /// A key could not be kept. The sentence says so.
  void notRemembered(const QString& sentence);

private:
  const core::Messages* m_messages;
  Keyring* m_keyring;
  QWidget* m_window;
  QPointer<QDialog> m_dialog;
};

}  // namespace guapai::ui
