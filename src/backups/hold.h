#pragma once

#include <filesystem>

#include "storage/database.h"
#include "storage/library.h"

namespace guapai::backups {

/// Keeps others from writing to the library until it is destroyed.
class Hold {
public:
  /// @throws core::Error{LibraryBusy} where another program goes on writing.
  explicit Hold(const std::filesystem::path& library)
      : m_database(library, storage::Database::Access::ReadWrite, storage::Library::kPatience),
        m_transaction(m_database) {}

private:
  storage::Database m_database;
  storage::Transaction m_transaction;
};

}  // namespace guapai::backups
