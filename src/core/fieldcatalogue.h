#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/field.h"

namespace guapai::core {

/// What the files in `resources/fields/` call this type: `date_or_month`.
[[nodiscard]] std::string_view typeName(FieldType type);

/// All fields that a case can have, in the order of the papers.
class FieldCatalogue {
public:
  /// Loads the catalogue.
  /// @param documents  the texts of the files in `resources/fields/`, in the order in which the case file has their
  /// objects.
  /// @throws Error{ResourceDamaged} naming the entry. A catalogue that does not load is our bug, not the user's.
  [[nodiscard]] static FieldCatalogue load(std::span<const std::string> documents);

  [[nodiscard]] std::size_t size() const { return m_fields.size(); }
  [[nodiscard]] const Field& operator[](FieldId id) const { return m_fields[id.index]; }
  [[nodiscard]] const std::vector<Field>& fields() const { return m_fields; }

  /// The field with this dotted name, or nothing.
  [[nodiscard]] std::optional<FieldId> find(std::string_view name) const;
  /// The field with this dotted name, which one of our own files or the code says to exist.
  /// @throws Error{ResourceDamaged} when no field has this name.
  [[nodiscard]] FieldId require(std::string_view name) const;

  /// The JSON pointer to an answer in a case file, `/information/general_practitioners/3/license_no`.
  /// @param row  for a column, the position of the row from 0. Without it the pointer names no row.
  [[nodiscard]] std::string pointer(FieldId id, std::optional<std::size_t> row = std::nullopt) const;

private:
  friend class CatalogueLoader;

  std::vector<Field> m_fields;
  std::map<std::string, FieldId, std::less<>> m_byName;
};

}  // namespace guapai::core
