#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "storage/database.h"
#include "storage/sealing.h"

namespace guapai::storage {

/// Keeps the seals of a library true while it is written to. Triggers of this connection write down every row that
/// comes, goes or changes, whatever statement does it; before a transaction is committed, their seals go into the
/// tables `seal`, `audit_seal` and `seal_head`.
///
/// What was changed without this class, with an SQL shell or on the disk, no longer agrees with them.
class Seals final : public TransactionWatch {
public:
  /// @param database  must outlive this object; its schema is of the last version.
  /// @pre the library is sealed already (`sealAll`).
  explicit Seals(Database& database);
  ~Seals() override;
  Seals(const Seals&) = delete;
  Seals& operator=(const Seals&) = delete;

  /// Seals a library that has no seals yet: a new one, one of an older version, or a copy that keeps the key of
  /// another.
  /// @pre a write transaction is open, the schema is of the last version, and no Seals watches the database.
  static void sealAll(Database& database);
  /// Whether the library has a key for seals.
  [[nodiscard]] static bool areIn(Database& database);
  /// The version of the schema from which on a library has seals.
  static constexpr std::size_t kFirstVersion = 5;

  /// Takes up what was written down so far, so that it does not pile up in a long transaction.
  void takeUp();

  void beginning() override;
  void committing() override;

private:
  using Scope = std::pair<std::string, std::int64_t>;

  Database* m_database;
  SealKey m_key;
  std::map<Scope, Seal> m_changes;  ///< of the open transaction: what is to be added to the sum of each scope
};

}  // namespace guapai::storage
