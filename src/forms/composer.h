#pragma once

#include "forms/formcontent.h"
#include "forms/formdefinition.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

namespace guapai::forms {

/// Makes the pages of a form as GB/T 9704-2012 wants an annex: A4, the annex's number on line 1, the title on line 3, a
/// table 156 mm wide. A paper that is no annex has its title on line 1.
///
/// Nothing is cut: rows grow with their text, and lists that outgrow the form continue on sheets that carry the form's
/// name, the institution's name and the page number. What is not known stays white paper. Equal inputs give equal
/// pages.
[[nodiscard]] Pages compose(const FormDefinition& form, const FormContent& content, const TextMeasure& measure);

}  // namespace guapai::forms
