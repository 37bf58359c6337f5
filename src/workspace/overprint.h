#pragma once

#include "core/answers.h"
#include "forms/pagemodel.h"
#include "workspace/definitions.h"

namespace guapai::workspace {

/// How far a print is moved, in 1/100 mm to the right and down.
struct Offset {
  forms::Length right = 0;
  forms::Length down = 0;
};

/// 套打: the district's opinion and its date, and nothing else of Annex 4, at their places on the original that the
/// center has signed. Figures of the date stand before its printed 年, 月 and 日. Only pages with something on them;
/// none where neither is answered.
///
/// Needs a QGuiApplication.
/// @throws core::Error{PaperTooSmall} where the original has not enough white paper for the opinion.
[[nodiscard]] forms::Pages overprintOf(const Definitions& definitions, const core::Answers& answers,
                                       const Offset& offset = {});

/// The page of the original with the district's place on it, to be held with the original against the light.
[[nodiscard]] forms::Pages overprintTestSheet(const Definitions& definitions, const core::Answers& answers,
                                              const Offset& offset = {});

}  // namespace guapai::workspace
