#pragma once

#include <string>
#include <vector>

#include "core/field.h"
#include "terms/definitions.h"
#include "workbooks/inputbook.h"

namespace guapai::transfer {

/// The workbook that a center fills in (填报表): a sheet that says whose case it is, one for each of Annex 2 and Annex
/// 4 in the order and with the words of the paper, one for each of their lists, and one for the departments. It has a
/// cell for every field of the two forms but the opinion of the district, which the center does not write.
/// @param day  stands in the file as the day of its making.
[[nodiscard]] workbooks::InputBook entryBook(const terms::Definitions& definitions, core::Date day);

/// Whether the workbook asks for the field: a list by its columns, a set of codes by its boxes.
[[nodiscard]] bool isAsked(const core::Field& field);

// The names of the cells tell the import what they hold. They are the dotted names of the fields, with __ for a dot,
// because names of cells have no dots everywhere.

/// The cell of the field; for a column of a list, all its cells.
[[nodiscard]] std::string entryName(const core::Field& field);
/// The cell in which a list is said to have no rows.
[[nodiscard]] std::string entryNameOfNone(const core::Field& list);
/// The box of one code of a set.
[[nodiscard]] std::string entryNameOfBox(const core::Field& set, const core::Choice& choice);
/// What the names of all cells begin with.
inline constexpr std::string_view kEntryPrefix = "guapai__";

/// What can be chosen for a Code or a Flag, in the words of the paper: a flag is `true` or `false`.
[[nodiscard]] std::vector<core::Choice> entryChoices(const terms::Definitions& definitions, const core::Field& field);

}  // namespace guapai::transfer
