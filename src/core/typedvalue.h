#pragma once

#include <string_view>

#include "core/field.h"
#include "core/value.h"

namespace guapai::core {

/// Reads what a person types or pastes for a field. Nothing is guessed: text that is left over is a fault.
///
/// Figures may contain full-width digits, thousands separators (, ' or a space), and 。 as the point. They may end with
/// the unit of the blank (68420人, 93.6％), and with 万 or 亿, which is converted exactly to the unit of the blank
/// (68420人 is 6.8420 in 万人). No other character is taken for a digit: 10³ is no figure. Dates may be written
/// 2021年9月15日, 2021.9.15 or 20210915. Choices may be given by code or official wording. Invisible characters are
/// dropped from figures, dates and identifiers. In a text that is one line on the form, line ends and tabs become
/// spaces.
///
/// @return as parseValue.
[[nodiscard]] Parsed<Value> parseTyped(const Field& field, std::string_view text);

}  // namespace guapai::core
