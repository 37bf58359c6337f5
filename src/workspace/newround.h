#pragma once

#include <cstdint>
#include <optional>

#include "storage/library.h"
#include "workspace/definitions.h"

namespace guapai::workspace {

/// What the next application of a center begins with: the register's entry and what says who and where the center is.
/// Rows of doctors, equipment and records come along unfinished: they count once somebody has looked at them again.
/// Figures, dates and opinions were claims of their year and stay behind.
///
/// @param before  the round that is over; it stays as it is.
[[nodiscard]] core::Answers newRound(const Definitions& definitions, const core::Answers& before, std::int64_t round);

/// The last round of the same center, where it is later than this one.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::optional<std::int64_t> laterRound(const storage::Library& library, const storage::CaseHead& head);

/// Adds the next round to the library, with the files that it names.
/// @return the new case.
/// @throws core::Error{CaseExists} where there is one already; as storage::Library
storage::CaseId openRound(const Definitions& definitions, storage::Library& library, storage::CaseId id);

/// The round before, of a round that holds nothing but what it was made with: no answer, no draft; nothing of another
/// one.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::optional<storage::CaseId> roundBefore(const Definitions& definitions,
                                                         const storage::Library& library, storage::CaseId id);

}  // namespace guapai::workspace
