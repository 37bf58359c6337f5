#pragma once

#include <optional>

#include "core/answers.h"

namespace guapai::core {

/// Where an answer stands: a field, and the row for a list's column.
struct Place {
  FieldId field;
  std::optional<RowId> row = std::nullopt;
  [[nodiscard]] friend bool operator==(const Place&, const Place&) = default;
};

}  // namespace guapai::core
