#pragma once

#include <string>
#include <vector>

#include "storage/database.h"
#include "storage/library.h"

namespace guapai::storage {

/// Keeps what was computed from the answers of cases, in the table `cached_result`. A result that this library's key
/// did not seal counts as not kept.
class ResultStore {
public:
  /// @param database  must outlive the store.
  explicit ResultStore(Database& database) : m_database(&database) {}

  /// As Library::cachedResults.
  [[nodiscard]] std::vector<Library::CachedResult> of(const std::string& key) const;
  /// As Library::cacheResults. @pre a transaction is open.
  void keep(const std::string& key, const std::vector<Library::CachedResult>& results);

private:
  Database* m_database;
};

}  // namespace guapai::storage
