#pragma once

#include <string>
#include <vector>

#include "forms/formcontent.h"
#include "forms/pagemodel.h"
#include "forms/textmeasure.h"

namespace guapai::forms {

/// How far everything is moved, in 1/100 mm to the right and down: printers feed their sheets differently.
struct Offset {
  Length x = 0;
  Length y = 0;
};

/// What is printed onto an original that was printed from the same answers before (套打).
struct Overprint {
  Pages pages;              ///< one for each sheet that gets something
  std::vector<int> sheets;  ///< for each of them, the original's page, from 1
};

/// Only the answers that the form overprints, at the places where they stand when the form is printed without them;
/// dates as figures between the printed 年 月 日. No pages where none of these answers is known.
///
/// @throws core::Error{OverprintTooLong} where they need more room than the original leaves: nothing is cut, and
/// nothing may move.
[[nodiscard]] Overprint overprint(const FormDefinition& form, const FormContent& content, Offset offset,
                                  const TextMeasure& measure);

/// For each of those sheets what a person needs to find the offset: the original's page, moved, with a ruler in
/// millimetres through two corners of its table, and above all of it these lines of text, which do not move.
[[nodiscard]] Overprint overprintTest(const FormDefinition& form, const FormContent& content, Offset offset,
                                      const std::vector<std::string>& captions, const TextMeasure& measure);

}  // namespace guapai::forms
