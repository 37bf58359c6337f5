#pragma once

#include <functional>
#include <optional>

#include "core/answers.h"

namespace guapai::rules {

/// Visits every answer that is known, in the order of the papers. A list is visited row by row, also while somebody is
/// still keying it in.
///
/// In the history of a case the function visits only what was said about an act (reason, person, document). It passes
/// over copies of what was there at the time and over decisions that were taken back: nobody is to put those right.
///
/// @param visit  is called with the field, the answer and, for a list's column, the position of the row from 0.
void visitAnswers(const core::Answers& answers,
                  const std::function<void(const core::Field&, const core::Value&, std::optional<std::size_t>)>& visit);

}  // namespace guapai::rules
