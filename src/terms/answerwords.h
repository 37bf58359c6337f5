#pragma once

#include <string>

#include "core/value.h"
#include "terms/definitions.h"

namespace guapai::terms {

/// The answer as people read it outside of its own blank and of paper: a code by its wording, a figure with its unit, a
/// date as on the paper, a blank by the name of its place; 未填 where the answer is not known. A person's numbers are
/// masked. Fields that repeat the answers of other fields are not shown at all: such numbers may be among them, and
/// cannot be told apart there.
/// @pre the field is no list.
[[nodiscard]] std::string answerWords(const Definitions& definitions, const core::Field& field,
                                      const core::Value& value);

}  // namespace guapai::terms
