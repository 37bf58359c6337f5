#pragma once

#include "forms/formcontent.h"
#include "forms/formdefinition.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

namespace guapai::forms {

/// Makes the pages of a form as GB/T 9704-2012 wants an annex: A4, its number on line 1, its title on line 3, a table
/// 156 mm wide.
///
/// Nothing is cut: rows grow with their text, and lists that outgrow the form continue on sheets with the form's name,
/// the institution's and the page's number. What is not known stays white paper. Equal inputs give equal pages.
[[nodiscard]] Pages compose(const FormDefinition& form, const FormContent& content, const TextMeasure& measure);

}  // namespace guapai::forms
