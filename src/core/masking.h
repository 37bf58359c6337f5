#pragma once

#include <string>
#include <string_view>

#include "core/field.h"
#include "core/value.h"

namespace guapai::core {

/// Whether the answers of the field are identity or telephone numbers of a person. They are shown in full in the blank
/// that has the focus and on paper, and nowhere else.
[[nodiscard]] bool holdsPersonalNumber(const Field& field);

/// The text of such a field with `*` in the place of the digits in the middle: 138****5678, 500***********1234. All
/// else stays as it is. Of fewer than eleven digits fewer stay, never more than half. Two telephone numbers count as
/// one.
[[nodiscard]] std::string maskedNumber(std::string_view text);

/// The value as it is shown outside of its own blank and of paper: as by `displayText`, and masked where it is a
/// person's number.
[[nodiscard]] std::string shownElsewhere(const Field& field, const Value& value);

/// The text with `***` in the place of everything that looks like an identity number: at least 15 digits in a row, and
/// the X behind them if there is one. The digits may be those of any script or form (１, 𝟏, ¹, ①, ١, 一), and
/// separators may stand between them. For texts that repeat what somebody wrote in a place where no identity number
/// belongs.
[[nodiscard]] std::string masked(std::string_view text);

/// Whether `masked` would change the text.
[[nodiscard]] bool holdsIdentityNumber(std::string_view text);

}  // namespace guapai::core
