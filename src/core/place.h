#pragma once

#include <optional>

#include "core/answers.h"

namespace guapai::core {

/// Where an answer stands: a field and, for a column of a list, the row. For other fields `row` is absent.
struct Place {
  FieldId field;
  std::optional<RowId> row = std::nullopt;
  [[nodiscard]] friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace guapai::core
