#pragma once

#include <string>

#include "forms/formdefinition.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

/// Judges finished pages without knowing how they were made. Each function returns a line for each fault, or an empty
/// text if there is none.
namespace guapai::papers {

/// Finds content outside of the type area, text over text, and text over a rule. `measure` gives the width of a text.
[[nodiscard]] std::string geometryFaults(const forms::Pages& pages, const forms::TextMeasure& measure);

/// Finds the same in the painted ink: paints texts and rules separately, and finds where they meet and where ink is
/// beyond the margins.
/// @param most  the number of pages to look at, from the first one on.
[[nodiscard]] std::string inkFaults(const forms::Pages& pages, std::size_t most);

/// Finds places for a seal (盖章) that have less than the 42 mm of a seal between the rule above and the rule below.
[[nodiscard]] std::string sealFaults(const forms::Pages& pages);

/// Finds wrong or missing heads and numbers of the pages.
[[nodiscard]] std::string frameFaults(const forms::Pages& pages, const forms::FormDefinition& form);

}  // namespace guapai::papers
