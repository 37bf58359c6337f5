#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/answers.h"

namespace guapai::core {

/// Sets the answer to a field that is neither a list nor a column; std::monostate makes it not known.
struct SetValue {
  FieldId field;
  Value value;
};

/// Sets the answer in one cell of a list. @pre the list has the row.
struct SetCell {
  FieldId column;
  RowId row;
  Value value;
};

/// Replaces a list as a whole: begins or finishes it, adds, removes or reorders rows. When `list` is absent, the list
/// is taken back and is not known any more.
struct SetList {
  FieldId field;
  std::optional<List> list;
};

/// One edit of a case. The library stores it, undo applies its inverse, and the audit trail names its field.
using Change = std::variant<SetValue, SetCell, SetList>;
using Changes = std::vector<Change>;

/// Applies the change to the answers.
/// @return the inverse change, which takes it back.
Change applyChange(Answers& answers, const Change& change);

/// Applies all changes in order.
/// @return the inverse changes, already in the order in which they must be applied.
Changes applyChanges(Answers& answers, const Changes& changes);

/// The field that the change is about: the column for a cell, the list field for a list.
[[nodiscard]] FieldId fieldOf(const Change& change);

}  // namespace guapai::core
