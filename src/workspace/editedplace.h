#pragma once

#include "workspace/casesession.h"

namespace guapai::workspace {

/// Where an edit shows: the first of the changes decides that is no record of it (a correction, a mark).
///
/// @param answers  as they are with the changes made.
/// @param inverse  takes the changes back, as core::applyChanges gives it.
[[nodiscard]] EditedPlace editedPlace(const core::Answers& answers, const core::Changes& changes,
                                      const core::Changes& inverse);

}  // namespace guapai::workspace
