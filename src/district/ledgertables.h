#pragma once

#include <vector>

#include <QtCore/QAbstractItemModel>

#include "core/date.h"
#include "storage/library.h"
#include "terms/definitions.h"
#include "terms/table.h"

namespace guapai::district {

/// The ledger as three tables: its lines as `shown` has them now; of the same cases in the same order every result with
/// its reason (逐项结果); and what each still lacks (差距).
///
/// @param shown  a LedgerModel of this library or a filter over one. A case that somebody else has removed meanwhile
/// is only in the first table.
/// @param today  stands in for the day of evaluation of a case that has not fixed it.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::vector<terms::Table> ledgerTables(const terms::Definitions& definitions,
                                                     const storage::Library& library, const QAbstractItemModel& shown,
                                                     core::Date today);

/// The same for all cases of the library, ordered by center id and round.
[[nodiscard]] std::vector<terms::Table> ledgerTables(const terms::Definitions& definitions,
                                                     const storage::Library& library, core::Date today);

}  // namespace guapai::district
