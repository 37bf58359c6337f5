#pragma once

#include <cstddef>
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

/// Adds a row before the row at `position`; at the end where no row is there.
/// @pre the list was begun, and no row of the case has this row's id.
struct InsertRow {
  FieldId list;
  std::size_t position = 0;
  Row row;
};

/// @pre the list has the row.
struct RemoveRow {
  FieldId list;
  RowId row;
};

/// Moves a row; `position` is the one that it has afterwards.
/// @pre the list has the row, and so many rows.
struct MoveRow {
  FieldId list;
  RowId row;
  std::size_t position = 0;
};

/// Replaces a list as a whole: begins or finishes it, or sets all of its rows. When `list` is absent, the list is taken
/// back and is not known any more.
struct SetList {
  FieldId field;
  std::optional<List> list;
};

/// One edit of a case. The library stores it, undo applies its inverse, and the audit trail names its field.
using Change = std::variant<SetValue, SetCell, InsertRow, RemoveRow, MoveRow, SetList>;
using Changes = std::vector<Change>;

/// Applies the change to the answers.
/// @return the inverse change, which takes it back.
Change applyChange(Answers& answers, const Change& change);

/// Applies all changes in order.
/// @return the inverse changes, already in the order in which they must be applied.
Changes applyChanges(Answers& answers, const Changes& changes);

/// The field that the change is about: the column for a cell, the list field for a list and its rows.
[[nodiscard]] FieldId fieldOf(const Change& change);

/// Whether the change is about a list or one of its rows, and not about a value or a cell.
[[nodiscard]] bool isOfList(const Change& change);

/// What the list is once the change is made to these answers; absent where it is taken back then.
/// @pre isOfList(change)
[[nodiscard]] std::optional<List> listAfter(const Answers& answers, const Change& change);

}  // namespace guapai::core
