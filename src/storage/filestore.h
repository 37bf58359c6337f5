#pragma once

#include <optional>
#include <string>

#include <QtCore/QByteArray>

#include "storage/database.h"

namespace guapai::storage {

/// In hexadecimal digits, small letters.
[[nodiscard]] std::string sha256Of(const QByteArray& bytes);

/// Files in the table `stored_file`, by their SHA-256. Whoever refers to one keeps it.
class FileStore {
public:
  /// @param database  must live longer.
  explicit FileStore(Database& database) : m_database(&database) {}

  /// Keeping the same bytes again keeps them once. @pre a transaction is open.
  /// @return the SHA-256.
  std::string store(const QByteArray& content);
  /// Byte for byte as it was stored.
  /// @throws core::Error{LibraryDamaged} naming the sum, where there is no such file or its bytes are others by now.
  [[nodiscard]] QByteArray read(const std::string& sha256) const;

  /// What is kept under this sum as it is by now, unchecked; nothing where there is no such file.
  [[nodiscard]] std::optional<QByteArray> find(const std::string& sha256) const;

private:
  Database* m_database;
};

}  // namespace guapai::storage
