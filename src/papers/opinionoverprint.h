#pragma once

#include "core/answers.h"
#include "forms/overprint.h"
#include "terms/definitions.h"

namespace guapai::papers {

/// What the district prints onto the signed original of Annex 4 (套打): its opinion and the date, and nothing else. The
/// title of the returned pages says which pages of the original go into the printer. Needs a QGuiApplication.
///
/// @param offset  how far the print is moved, because printers feed their sheets differently.
/// @return no pages where neither opinion nor date is known.
/// @pre Guapai printed the original from the same answers.
/// @throws core::Error{OverprintTooLong} where opinion and date need more room than the original leaves.
[[nodiscard]] forms::Pages overprintOf(const terms::Definitions& definitions, const core::Answers& answers,
                                       forms::Offset offset);

/// A test sheet for finding the offset: the page of the original on which opinion and date stand, printed again with
/// the offset. Held with the original against the light, it shows how far the two differ. It states the offset, and has
/// rulers in millimetres through two corners of its table. Needs a QGuiApplication.
[[nodiscard]] forms::Pages overprintTestSheet(const terms::Definitions& definitions, const core::Answers& answers,
                                              forms::Offset offset);

}  // namespace guapai::papers
