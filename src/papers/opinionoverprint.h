#pragma once

#include "core/answers.h"
#include "forms/overprint.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// What the district prints onto the signed original of Annex 4: its opinion and the date, and nothing else. The
/// original must have been printed by Guapai from the same answers. The title says which of its pages go into the
/// printer; no pages where neither opinion nor date is known.
///
/// Needs a QGuiApplication. @throws core::Error{OverprintTooLong}
[[nodiscard]] forms::Pages overprintOf(const terms::Definitions& definitions, const core::Answers& answers,
                                       forms::Offset offset);

/// The page of the original with the district's place on it, to be held with the original against the light: as it was
/// printed but for the offset, which it says, with rulers in millimetres through two corners of its table.
[[nodiscard]] forms::Pages overprintTestSheet(const terms::Definitions& definitions, const core::Answers& answers,
                                              forms::Offset offset);

}  // namespace guapai::papers
