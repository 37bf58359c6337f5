#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "storage/database.h"

namespace guapai::storage {

// A library may have a passphrase (口令). What persons have entered is then encrypted in it (storage/secretcolumns.h)
// with a key that the library holds encrypted itself, with a key made from the passphrase (Argon2id). The process
// remembers the keys of the libraries that were unlocked until it ends, so that it can also read their backups and
// copies. Without the key of its library, whoever opens a library gets core::Error{PassphraseNeeded}.

/// How much a passphrase costs whoever tries it. Larger numbers cost an attacker more, and everybody who opens the
/// library.
struct PassphraseCost {
  std::uint64_t operations = 3;                     ///< passes over the memory
  std::uint64_t memory = std::uint64_t{128} << 20;  ///< bytes
};

/// The row of the table `lock`: a library's key, encrypted with a key that is made from the passphrase.
struct Lock {
  std::string keyName;  ///< Cipher::keyName
  std::string salt;
  PassphraseCost cost;
  std::string wrapped;
};

/// A library's key, and the lock that holds it.
struct LibraryKey {
  std::shared_ptr<const Cipher> cipher;
  Lock lock;
};

/// A new key for a library that gets its first passphrase. @throws core::Error{MemoryFull}
[[nodiscard]] LibraryKey newLibraryKey(const std::string& passphrase, const PassphraseCost& cost);

/// Absent where the library has no passphrase. @throws core::Error{LibraryDamaged} where the row cannot be meant so.
[[nodiscard]] std::optional<Lock> lockOf(Database& database);

/// The name of the library's key: 32 hexadecimal digits, the same in copies and backups of a library. Empty where the
/// library has no passphrase.
/// @throws core::Error as openLibraryFile
[[nodiscard]] std::string keyNameOf(const std::filesystem::path& library);

/// Makes the key of this library known to the process. About a second passes, whatever the passphrase is.
/// @return whether the passphrase is that of the library. Why it is not is never told.
/// @throws core::Error as openLibraryFile; MemoryFull.
/// @pre the library has a passphrase.
[[nodiscard]] bool unlock(const std::filesystem::path& library, const std::string& passphrase);

/// The key of a library with a passphrase that the process knows.
/// @throws core::Error{PassphraseNeeded} where it does not; others as openLibraryFile.
[[nodiscard]] LibraryKey knownLibraryKey(const std::filesystem::path& library);

/// The process knows this key from now on.
void rememberKey(const std::shared_ptr<const Cipher>& cipher);
/// The key of this name in hexadecimal digits, for the system's keyring; absent where the process does not know it.
[[nodiscard]] std::optional<std::string> knownKey(const std::string& keyName);
/// Makes a key known that the keyring had. @return false where it is not the key of this name.
[[nodiscard]] bool learnKey(const std::string& keyName, const std::string& key);
/// The process opens no library with this key any more. Those that are open stay open.
void forgetKey(const std::string& keyName);

/// Gives the database the key of its library, where that has a passphrase.
/// @throws core::Error{PassphraseNeeded} where the process does not know the key.
void useKnownKey(Database& database);

/// Sets another passphrase for the same key. @pre a write transaction is open, and the database has its key.
void changeLock(Database& database, const std::string& passphrase, const PassphraseCost& cost);

}  // namespace guapai::storage
