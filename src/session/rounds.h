#pragma once

#include <cstdint>
#include <optional>

#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::session {

/// The number of the center's last round, where it is later than the round of `head`; nothing where it is not.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::optional<std::int64_t> laterRound(const storage::Library& library, const storage::CaseHead& head);

/// Adds the center's next round to the library (procedure::newRound), with the files that the new case names and the
/// library has: in one transaction, so that there is never a round without its files.
/// @param id  the round before, which stays as it is.
/// @return the new case.
/// @throws core::Error{CaseExists} where there is a later round already, and as storage::Library
core::CaseId openRound(const terms::Definitions& definitions, storage::Library& library, core::CaseId id);

/// The case of the round before `id`, provided that `id` is the last round and still holds only what `openRound` gave
/// it: nobody has added or changed an answer, and there is no draft. Otherwise nothing.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::optional<core::CaseId> roundBefore(const terms::Definitions& definitions,
                                                      const storage::Library& library, core::CaseId id);

}  // namespace guapai::session
