#pragma once

#include <vector>

#include "core/answers.h"

namespace guapai::rules {

// How the two papers write the same fact with different precision.

/// Annex 4 gives the population in 万人 at some precision; Annex 2's head count stands behind it if it rounds (half up)
/// to that figure.
[[nodiscard]] bool roundsTo(core::Wide persons, const core::Decimal& wan);

/// The quotient, cut or rounded (half up) to the decimals that the figure is written with, is that figure.
/// @pre denominator > 0
[[nodiscard]] bool cutsOrRoundsTo(core::Wide numerator, core::Wide denominator, const core::Decimal& figure);

/// Rows, those with the same known text in a column counted once; a row without one is a row of its own. One doctor may
/// stand in the list twice, and licences are not always at hand.
[[nodiscard]] core::Wide distinctRows(const std::vector<core::Row>& rows, std::size_t column);

}  // namespace guapai::rules
