#pragma once

#include <string>
#include <vector>

#include "forms/formcontent.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

namespace guapai::forms {

/// How far everything is moved, in 1/100 mm to the right and down. It evens out that printers feed their sheets
/// differently.
struct Offset {
  Length x = 0;
  Length y = 0;
};

/// What is printed onto an original that was printed from the same answers before (套打).
struct Overprint {
  Pages pages;              ///< one for each page of the original that something is printed onto
  std::vector<int> sheets;  ///< the number of that page of the original, from 1, for each of `pages`
};

/// The answers in `FormDefinition::overprint` alone, at the places that an original printed without them has for them.
/// Dates are figures between the printed 年 月 日. There are no pages where none of these answers is known.
///
/// @throws core::Error{OverprintTooLong} where the answers need more room than the original leaves. They are not cut,
/// and the words of the original cannot move.
[[nodiscard]] Overprint overprint(const FormDefinition& form, const FormContent& content, Offset offset,
                                  const TextMeasure& measure);

/// The pages from which a person finds the offset, one for each page that `overprint` would give. Each shows the page
/// of the original, moved, with a ruler in millimetres through two corners of its table.
///
/// @param captions  lines of text at the top of each page, which are not moved.
/// @throws core::Error{OverprintTooLong} as `overprint` does.
[[nodiscard]] Overprint overprintTest(const FormDefinition& form, const FormContent& content, Offset offset,
                                      const std::vector<std::string>& captions, const TextMeasure& measure);

}  // namespace guapai::forms
