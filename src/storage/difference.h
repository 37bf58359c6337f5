#pragma once

#include "core/answers.h"
#include "core/change.h"

namespace guapai::storage {

/// The edits that turn `before` into `after`, where the two were written independently of each other: a case that is
/// imported again.
///
/// A row of `after` that reads like a row of the same list in `before` takes over its id, the first of several first.
/// Every other row gets an id that `before` never had.
[[nodiscard]] core::Changes difference(const core::Answers& before, const core::Answers& after);

}  // namespace guapai::storage
