#pragma once

#include <string>

#include "forms/formdefinition.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

/// Judges finished pages, knowing nothing of how they were made. Says what is wrong, a line each; nothing where all is
/// well.
namespace guapai::papers {

/// What stands outside of the type area, text over text, text over a rule. Text counts as wide as `measure` says.
[[nodiscard]] std::string geometryFaults(const forms::Pages& pages, const forms::TextMeasure& measure);

/// The same of the ink itself: paints texts and rules apart and finds where they meet, and ink beyond the margins.
/// @param most  pages that are looked at, from the first on.
[[nodiscard]] std::string inkFaults(const forms::Pages& pages, std::size_t most);

/// Places for a seal (盖章) that have less than a seal's 42 mm between the rule over it and the rule under it.
[[nodiscard]] std::string sealFaults(const forms::Pages& pages);

/// Heads and numbers of the pages.
[[nodiscard]] std::string frameFaults(const forms::Pages& pages, const forms::FormDefinition& form);

}  // namespace guapai::papers
