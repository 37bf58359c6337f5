#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/field.h"

namespace guapai::core {

/// Every field that a case can have, in the order of the papers.
class FieldCatalogue {
public:
  /// @param documents  the texts of the files of `resources/fields/`, in the order in which the case file has its
  /// objects.
  /// @throws Error{ResourceDamaged} naming the entry: a catalogue that does not load is our bug, not the user's.
  [[nodiscard]] static FieldCatalogue load(std::span<const std::string> documents);

  [[nodiscard]] std::size_t size() const { return m_fields.size(); }
  [[nodiscard]] const Field& operator[](FieldId id) const { return m_fields[id.index]; }
  [[nodiscard]] const std::vector<Field>& fields() const { return m_fields; }

  [[nodiscard]] std::optional<FieldId> find(std::string_view name) const;
  /// @throws Error{ResourceDamaged} for a name that no field has; for names that stand in our own files.
  [[nodiscard]] FieldId require(std::string_view name) const;

  /// The place of an answer in a case file as a JSON pointer, `/information/general_practitioners/3/license_no`.
  /// @param row  index of the row, for a list's column.
  [[nodiscard]] std::string pointer(FieldId id, std::optional<std::size_t> row = std::nullopt) const;

private:
  friend class CatalogueLoader;

  std::vector<Field> m_fields;
  std::map<std::string, FieldId, std::less<>> m_byName;
};

}  // namespace guapai::core
