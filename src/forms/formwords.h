#pragma once

#include <map>
#include <string>

#include "forms/formdefinition.h"

namespace guapai::forms {

/// All that a form itself may print, whatever the answers are: its words, and the marks of its ticks, by the role of
/// the font in which they are set. It is no text to be read: words stand in it one behind the other.
[[nodiscard]] std::map<FontRole, std::string> formWords(const FormDefinition& form);

}  // namespace guapai::forms
