#pragma once

#include <cstdint>
#include <optional>

#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::session {

/// The last round of the same center, where it is later than this one.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::optional<std::int64_t> laterRound(const storage::Library& library, const storage::CaseHead& head);

/// Adds the next round to the library, with the files that it names.
/// @return the new case.
/// @throws core::Error{CaseExists} where there is one already; as storage::Library
core::CaseId openRound(const terms::Definitions& definitions, storage::Library& library, core::CaseId id);

/// The round before, of a round that holds nothing but what it was made with: no answer, no draft; nothing of another
/// one.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::optional<core::CaseId> roundBefore(const terms::Definitions& definitions,
                                                      const storage::Library& library, core::CaseId id);

}  // namespace guapai::session
