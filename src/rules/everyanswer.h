#pragma once

#include <functional>
#include <optional>

#include "core/answers.h"

namespace guapai::rules {

/// Visits what is answered, in the order of the papers: lists row by row, also where somebody is still keying them in.
/// Of the history of a case only what was said of an act (reason, person, document): copies of what was there at the
/// time, and decisions that were taken back, are passed over. They are not there to be put right.
///
/// @param visit  with the position of the row for a list's column.
void visitAnswers(const core::Answers& answers,
                  const std::function<void(const core::Field&, const core::Value&, std::optional<std::size_t>)>& visit);

}  // namespace guapai::rules
