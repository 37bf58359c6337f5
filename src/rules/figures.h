#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/answers.h"

namespace guapai::rules {

/// The figure in ten-thousandths, as Decimal::scaled gives it; absent where the answer is not known or is no figure.
[[nodiscard]] std::optional<core::Wide> scaledFigure(const core::Value& value);

/// Writes a figure given in ten-thousandths as a person does, without trailing zeros: 0.04.
/// @pre scaled >= 0
[[nodiscard]] std::string scaledText(core::Wide scaled);

// The two papers write the same fact with different precision. These functions compare it nevertheless.

/// Whether Annex 2's head count `persons` rounds (half up) to the population `wan` that Annex 4 gives in 万人, at the
/// precision at which `wan` is written.
[[nodiscard]] bool roundsTo(core::Wide persons, const core::Decimal& wan);

/// Whether the quotient equals `figure` once it is cut, or rounded (half up), to as many decimals as `figure` has.
/// @pre denominator > 0
[[nodiscard]] bool cutsOrRoundsTo(core::Wide numerator, core::Wide denominator, const core::Decimal& figure);

/// Counts rows. Rows with the same known text in `column` count once, because one doctor may stand in the list twice. A
/// row without text there counts by itself, because a licence is not always at hand.
[[nodiscard]] core::Wide distinctRows(const std::vector<core::Row>& rows, std::size_t column);

}  // namespace guapai::rules
