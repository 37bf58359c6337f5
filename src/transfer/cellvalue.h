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

/// Reads what somebody has put into a cell for a field. Texts are read as in the blanks on screen (core::parseTyped).
/// What a program for spreadsheets may have made of the answer is not guessed but becomes a problem: a number of an
/// identity that has lost its last digits, a day of which only the number of days is left, 0.85 for 85 %, a formula.
/// @param choices       what can be chosen for a Code or a Flag, as `entryChoices` gives it.
/// @param beginsIn1904  as in workbooks::FilledBook.
/// @return the value, not known where nothing can be seen in the cell; or a problem of Severity::Error without code and
/// path, whose arguments never hold personal data.
/// @pre the field is neither a list nor a set of codes.
[[nodiscard]] std::variant<core::Value, core::Problem> cellValue(const core::Field& field,
                                                                 const std::vector<core::Choice>& choices,
                                                                 const workbooks::FilledCell& cell, bool beginsIn1904);

}  // namespace guapai::transfer
