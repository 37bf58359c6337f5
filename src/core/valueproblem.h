#pragma once

#include "core/field.h"
#include "core/parsed.h"
#include "core/problem.h"

namespace guapai::core {

/// The sentence for a text that is no value of the field, with the field's range and choices as arguments. Never the
/// text itself: it may be personal data.
///
/// @return an error without code and path, which only the caller knows.
[[nodiscard]] Problem valueProblem(const Field& field, ValueFault fault);

}  // namespace guapai::core
