#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/answers.h"

namespace guapai::core {

struct SetValue {
  FieldId field;
  Value value;
};

struct SetCell {
  FieldId column;
  RowId row;
  Value value;
};

/// Begins, ends, grows, shortens or reorders a list. Absent takes the statement back: not known any more.
struct SetList {
  FieldId field;
  std::optional<List> list;
};

/// One edit of a case. The library stores it, undo reverses it, the audit trail names it.
using Change = std::variant<SetValue, SetCell, SetList>;
using Changes = std::vector<Change>;

/// Makes the change.
/// @return the change that takes it back.
Change applyChange(Answers& answers, const Change& change);

/// All of them in order; returns what takes all of them back, in the order in which to apply it.
Changes applyChanges(Answers& answers, const Changes& changes);

/// The field that the change is about: the list's column for a cell, the list for a list.
[[nodiscard]] FieldId fieldOf(const Change& change);

}  // namespace guapai::core
