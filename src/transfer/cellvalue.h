#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/field.h"
#include "core/problem.h"
#include "core/value.h"
#include "workbooks/filledreading.h"

namespace guapai::transfer {

/// A cell that can be read in several ways. Only a person can tell which one is meant.
struct CellDoubt {
  core::Problem problem;  ///< names the readings, and says how to write the one that is meant where nobody can be asked
  std::vector<core::Value> readings;  ///< at least one, the likelier first
};

/// What a cell says: the answer; why it cannot be taken; or what is to be asked.
using CellReading = std::variant<core::Value, core::Problem, CellDoubt>;

/// Reads what somebody has put into a cell for a field. Texts are read as in the blanks on screen (core::parseTyped).
/// What a program for spreadsheets may have made of the answer is not guessed. It becomes a problem: a number of an
/// identity that has lost its last digits, a formula. Or it is asked about: a day of which only the number of days is
/// left, a year of two digits, 0.85 for 85 %. Zeros at the end of a figure that the cell shows are kept.
/// @param choices       what can be chosen for a Code or a Flag, as `entryChoices` gives it.
/// @param beginsIn1904  as in workbooks::FilledBook.
/// @return the value, not known where nothing can be seen in the cell. Problems are of Severity::Error, without code
/// and path, and their arguments never hold personal data.
/// @pre the field is neither a list nor a set of codes.
[[nodiscard]] CellReading cellValue(const core::Field& field, const std::vector<core::Choice>& choices,
                                    const workbooks::FilledCell& cell, bool beginsIn1904);

/// Whether nobody can tell what a cell says for a field, because it was merged with others: a figure with those of
/// other rows, or anything with cells of a column to the left. A text or a day may hold for several rows.
/// @param merged  what was merged with the cell.
[[nodiscard]] bool isUnclear(const workbooks::MergedColumn& merged, int column, const core::Field& field);

}  // namespace guapai::transfer
