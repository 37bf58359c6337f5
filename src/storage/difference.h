#pragma once

#include "core/answers.h"
#include "core/change.h"

namespace guapai::storage {

/// The edits that turn `before` into `after`, where the two were written independently of each other: a case that is
/// imported again.
///
/// A row of `after` whose cells equal those of a row of the same list in `before` gets that row's id. If several rows
/// of `before` are equal, they are used in their order. Every other row gets an id that `before` never had.
[[nodiscard]] core::Changes difference(const core::Answers& before, const core::Answers& after);

}  // namespace guapai::storage
