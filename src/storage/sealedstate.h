#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "storage/database.h"
#include "storage/sealing.h"

namespace guapai::storage {

/// @throws core::Error{LibraryDamaged} where the library has no key.
[[nodiscard]] SealKey sealKeyOf(Database& database);

/// The sums of the seals of all rows as they are in the library now, by scope and case (0 where it is no case's).
[[nodiscard]] std::map<std::pair<std::string, std::int64_t>, Seal> sumsOf(Database& database, const SealKey& key);

/// @param result  as it is stored: encrypted where the library has a passphrase.
[[nodiscard]] Seal sealOfResult(const SealKey& key, std::int64_t caseId, std::int64_t revision,
                                std::string_view resultKey, std::string_view result);
[[nodiscard]] Seal sealOfScope(const SealKey& key, const std::string& scope, std::int64_t caseId, const Seal& sum);
/// @param before  the seal of the entry before; zero for the first.
[[nodiscard]] Seal sealOfEntry(const SealKey& key, const Seal& before, const std::string& content);

/// The row of `seal_head`.
struct SealHead {
  std::int64_t entry = 0;  ///< 0 where the trail has no entry yet
  Seal entrySeal{};
  Seal state{};

  friend bool operator==(const SealHead&, const SealHead&) = default;
};
[[nodiscard]] Seal sealOfHead(const SealKey& key, const SealHead& head);

/// The seals of a library within one write transaction: read at its beginning, written at its end.
class SealedState {
public:
  SealedState(Database& database, const SealKey& key);

  /// Adds to the sum of a scope. A sum of zero has no row.
  void change(const std::string& scope, std::int64_t caseId, const Seal& change);
  /// Seals the entries of the audit trail that came since.
  void sealTrail();
  void writeHead();

private:
  Database* m_database;
  const SealKey* m_key;
  std::optional<SealHead> m_before;  ///< as it is in the library; absent in one that is sealed for the first time
  SealHead m_head;
};

}  // namespace guapai::storage
