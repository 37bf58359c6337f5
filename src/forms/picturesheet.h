#pragma once

#include "forms/filling.h"
#include "forms/pagebuilder.h"

namespace guapai::forms {

/// Puts the pictures that a list's rows name onto sheets, one on each, to scale: as large as the sheet and the picture
/// allow, and turned to the left where that makes it notably larger. Each has its number and caption under it.
///
/// A picture that is not there, or cannot be shown, leaves a frame with a sentence that says so.
///
/// @pre the sheet has `pictures`.
/// @return whether the list has rows.
bool placePictures(PageBuilder& pages, const Sheet& sheet, const FormDefinition& form, const Filling& filling,
                   const TextMeasure& measure);

}  // namespace guapai::forms
