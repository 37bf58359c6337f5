#pragma once

#include <string>
#include <vector>

#include "forms/formdefinition.h"
#include "terms/definitions.h"
#include "workbooks/inputbook.h"

namespace guapai::transfer {

/// The form as a sheet of the workbook that a center fills in. It has the columns and rows of the paper; where several
/// blanks or words and a blank stand in one cell there, they have rows of their own here. A list and a set of boxes
/// have sheets of their own, to which their places point.
[[nodiscard]] workbooks::InputSheet formSheet(const terms::Definitions& definitions, const forms::FormDefinition& form);

/// The boxes of the form that stand for this field.
[[nodiscard]] std::vector<const forms::Piece*> ticksOf(const forms::FormDefinition& form, core::FieldId field);

/// What a cell for the field takes.
[[nodiscard]] workbooks::Input entryInput(const terms::Definitions& definitions, const core::Field& field);

/// The words before a blank, without the colon and with the unit behind them: 辖区常住人口数（万人）.
/// @param label  empty: the field's own label.
[[nodiscard]] std::string entryLabel(std::string label, const core::Field& field);

}  // namespace guapai::transfer
