#pragma once

#include <functional>
#include <vector>

#include "core/date.h"
#include "district/ledgerline.h"
#include "storage/library.h"
#include "terms/definitions.h"

namespace guapai::district {

/// Hands the lines of all cases of a library to `visitor`, ordered by center id and round. A line is taken from the
/// results that the library keeps, where it was computed from the case as it is now, by this version of the program,
/// with this standard and on this day. The others are computed from the answers, and the library keeps them, unless it
/// can only be read or is busy. A case that somebody else removes meanwhile may be passed over.
/// @param visitor  must not use the library.
/// @throws core::Error, as storage::Library where it is read
void visitLines(const terms::Definitions& definitions, storage::Library& library, core::Date today,
                const std::function<void(LedgerLine)>& visitor);

/// The same lines at once.
[[nodiscard]] std::vector<LedgerLine> keptLines(const terms::Definitions& definitions, storage::Library& library,
                                                core::Date today);

}  // namespace guapai::district
