#pragma once

#include "core/answers.h"
#include "core/change.h"

namespace guapai::storage {

/// The edits that turn `before` into `after`, where both were written without knowing of each other: a case that is
/// imported again.
///
/// Rows that read alike keep their ids, in the order in which they stand; all others get ids that `before` never had.
[[nodiscard]] core::Changes difference(const core::Answers& before, const core::Answers& after);

}  // namespace guapai::storage
