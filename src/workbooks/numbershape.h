#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "workbooks/filledreading.h"

namespace guapai::workbooks {

/// A number as a file has it (`0.28999999999999998`, `5.0010319900101E+17`) in the digits that a person sees: at most
/// 15 that count, without an exponent and without zeros at the end of the fraction. Nothing here is a floating point
/// number. Absent where the text is no number.
[[nodiscard]] std::optional<std::string> shownDigits(std::string_view number);

/// What numbers are that a cell shows in this format.
/// @param id    the number of the format; below 164 it says all.
/// @param code  the format itself, yyyy"年"m"月"; else empty.
[[nodiscard]] ShownAs shownAs(int id, std::string_view code);

/// How many decimals a cell with this format shows at least: 3 for 0.000, of a percentage those of the per cents. 0
/// where the format leaves it to the number. The parameters are as in `shownAs`.
[[nodiscard]] int shownDecimals(int id, std::string_view code);

/// What else a cell with this format shows of a number from 0. The parameter is as in `shownAs`.
[[nodiscard]] NumberLook lookOfFormat(std::string_view code);

/// The same, found out from the number and from the text that the cell shows for it. `shown` is empty where it is not
/// known.
[[nodiscard]] NumberLook lookOfShown(std::string_view digits, std::string_view shown);

}  // namespace guapai::workbooks
