#pragma once

#include <vector>

#include "core/fieldcatalogue.h"
#include "storage/database.h"
#include "storage/knownfields.h"
#include "storage/library.h"

namespace guapai::storage {

/// Keeps the texts of open editors, in the table `draft`.
class DraftStore {
public:
  /// All three must live longer.
  DraftStore(Database& database, const core::FieldCatalogue& catalogue, const KnownFields& knownFields)
      : m_database(&database), m_catalogue(&catalogue), m_knownFields(&knownFields) {}

  /// Keeps a draft in place of an earlier one of the same blank. @pre a transaction is open.
  void save(const Draft& draft);
  /// Does nothing where there is no such draft. @pre a transaction is open.
  void remove(core::CaseId id, core::FieldId field, core::RowId row);
  /// @throws core::Error{LibraryNewer} where a draft is of a field that only a later version of the program knows.
  [[nodiscard]] std::vector<Draft> all() const;

private:
  Database* m_database;
  const core::FieldCatalogue* m_catalogue;
  const KnownFields* m_knownFields;
};

}  // namespace guapai::storage
