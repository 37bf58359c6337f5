#pragma once

#include <string_view>

#include "core/field.h"
#include "core/value.h"

namespace guapai::core {

/// What a person may type or paste for a field. Nothing is guessed: what is left over makes a fault.
///
/// Figures: full-width digits; thousands set apart by , ' or a space; 。 for the point; the unit that stands at the
/// blank (68420人, 93.6％), and 万 or 亿, converted exactly to what the blank counts in (68420人 is 6.8420 in 万人). No
/// other sign is taken for a digit: 10³ is no figure. Dates: 2021年9月15日, 2021.9.15, 20210915. Choices by their
/// official wording. Of figures, dates and identifiers, characters that cannot be seen are dropped. A text that is a
/// line on the form stays one: line ends and tabs become spaces.
[[nodiscard]] Parsed<Value> parseTyped(const Field& field, std::string_view text);

}  // namespace guapai::core
