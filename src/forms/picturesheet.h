#pragma once

#include "forms/filling.h"
#include "forms/pagebuilder.h"

namespace guapai::forms {

/// Puts the pictures that the rows of a list name onto sheets, one on each. A picture keeps its proportions and is as
/// large as the sheet and its own resolution allow. It is turned to the left where that makes it notably larger. Number
/// and caption stand under it.
///
/// Where a picture is missing or cannot be shown, the sheet has a frame with a sentence that says so.
///
/// @pre the sheet has `pictures`.
/// @return whether the list has rows.
bool placePictures(PageBuilder& pages, const Sheet& sheet, const FormDefinition& form, const Filling& filling,
                   const TextMeasure& measure);

}  // namespace guapai::forms
