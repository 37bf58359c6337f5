#pragma once

#include "core/field.h"
#include "core/parsed.h"
#include "core/problem.h"

namespace guapai::core {

/// The problem of a text that is no value of its field. Its arguments are the field's range, length or choices, never
/// the text itself, which may be personal data.
///
/// @return a problem of Severity::Error. Its code and path are empty: only the caller knows them.
[[nodiscard]] Problem valueProblem(const Field& field, ValueFault fault);

}  // namespace guapai::core
