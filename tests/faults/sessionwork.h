#pragma once

#include <filesystem>

#include "core/clock.h"
#include "terms/definitions.h"

namespace guapai::faults {

/// Works on a library as the desktop program does, through session::CaseSession: edits of every kind, drafts, undo, an
/// attached file, a trial, the removal of a center, and what the ledger and the board keep. Behind each step that the
/// library has stored, it writes the line `stored <number>` to standard output. What is refused, it says on standard
/// error, and ends.
///
/// @param library  has the centers 1 and 3 of the sample district.
/// @param most  the number of steps to take at most.
/// @return the exit status: 0 done, 3 refused.
[[nodiscard]] int workOnSession(const std::shared_ptr<const terms::Definitions>& definitions,
                                const std::filesystem::path& library, const core::Clock& clock, int most);

}  // namespace guapai::faults
