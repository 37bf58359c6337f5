#pragma once

#include <optional>
#include <string>

#include <QtCore/QByteArray>

#include "storage/database.h"

namespace guapai::storage {

/// The SHA-256 of the bytes in hexadecimal digits, with small letters.
[[nodiscard]] std::string sha256Of(const QByteArray& bytes);

/// Keeps files in the table `stored_file` under their SHA-256. Files are never removed.
class FileStore {
public:
  /// @param database  must outlive the store.
  explicit FileStore(Database& database) : m_database(&database) {}

  /// Stores a file. The same bytes are stored only once. @pre a transaction is open.
  /// @return the SHA-256.
  std::string store(const QByteArray& content);
  /// @return the file, byte for byte as it was stored.
  /// @throws core::Error{LibraryDamaged}, which names the sum, where there is no such file or its bytes have changed.
  [[nodiscard]] QByteArray read(const std::string& sha256) const;

  /// The bytes that are kept under this sum, not compared with it; absent where there is no such file.
  [[nodiscard]] std::optional<QByteArray> find(const std::string& sha256) const;

private:
  Database* m_database;
};

}  // namespace guapai::storage
