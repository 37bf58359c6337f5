#pragma once

#include <functional>
#include <optional>

#include "core/answers.h"

namespace guapai::rules {

/// Visits what is answered, in the order of the papers: lists row by row, also where somebody is still keying them in.
/// What acts have written into the history of a case is passed over: it is not there to be put right.
///
/// @param visit  with the position of the row for a list's column.
void visitAnswers(const core::Answers& answers,
                  const std::function<void(const core::Field&, const core::Value&, std::optional<std::size_t>)>& visit);

}  // namespace guapai::rules
