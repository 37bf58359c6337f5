#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "core/clock.h"
#include "storage/passphrase.h"
#include "terms/definitions.h"

namespace guapai::district {

/// The passphrase (口令) of one library file, for the window.
///
/// What takes a second or longer is done in another thread; the program paints meanwhile, but takes no input.
class LibraryPassphrase {
public:
  using Cost = storage::PassphraseCost;

  /// @param library  may be a backup, too.
  explicit LibraryPassphrase(std::filesystem::path library) : m_library(std::move(library)) {}

  /// The name of the library's key, which copies and backups of the library share. Empty where it has no passphrase.
  /// @throws core::Error as storage::keyNameOf
  [[nodiscard]] QString keyName() const;
  /// The key itself, for the system's keyring; absent where the program does not know it.
  /// @throws core::Error as storage::keyNameOf
  [[nodiscard]] std::optional<QString> key() const;
  /// Makes a key known that the keyring had. @return false where it is not the key of this library.
  /// @throws core::Error as storage::keyNameOf
  [[nodiscard]] bool learn(const QString& key) const;

  /// Makes the key known to the program.
  /// @param passphrase  as a person has typed it.
  /// @return whether it is the passphrase of the library; false also where the library has none.
  /// @throws core::Error as storage::unlock
  [[nodiscard]] bool unlock(const QString& passphrase) const;

  /// Sets, changes or takes away the passphrase (backups::setPassphrase). A session of the library that gets its first
  /// passphrase, or loses the one that it had, must be closed afterwards: it can no longer write.
  /// @param passphrase  absent: the library has none from now on. @pre core::normalizedPassphrase takes it.
  /// @param person  who does it, for the audit trail; absent where no name was set.
  /// @return the names of the files beside the library that still have the state before.
  /// @throws core::Error as backups::setPassphrase; the library is then as it was.
  [[nodiscard]] QStringList set(const std::optional<QString>& passphrase, const terms::Definitions& definitions,
                                const core::Clock& clock, const std::optional<std::string>& person,
                                const Cost& cost = {}) const;

private:
  std::filesystem::path m_library;
};

/// The newest backup of a library whose key the program does not know; absent where all of them can be read.
[[nodiscard]] std::optional<std::filesystem::path> lockedBackup(const std::filesystem::path& library);

/// How many backups can be read without a passphrase although the library has one (backups::unprotectedBackups).
[[nodiscard]] int unprotectedBackups(const std::filesystem::path& library);

}  // namespace guapai::district
