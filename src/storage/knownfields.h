#pragma once

#include <string>

#include "core/fieldcatalogue.h"
#include "storage/database.h"

namespace guapai::storage {

/// The names of all fields that any version of the program knew when it wrote to this library.
///
/// A program that meets a field which it does not know itself can tell by them whether a later version has written it
/// (the name is noted) or the library is damaged (nobody ever noted it).
class KnownFields {
public:
  /// @param database, catalogue  must live longer.
  KnownFields(Database& database, const core::FieldCatalogue& catalogue)
      : m_database(&database), m_catalogue(&catalogue) {}

  /// Adds the fields of this program to those that are noted. @pre a transaction is open.
  void note();
  /// Whether some version of the program knew a field of this name.
  [[nodiscard]] bool have(const std::string& name) const;

private:
  Database* m_database;
  const core::FieldCatalogue* m_catalogue;
};

}  // namespace guapai::storage
