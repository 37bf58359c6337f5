#pragma once

#include <vector>

#include "core/date.h"
#include "storage/library.h"
#include "terms/definitions.h"
#include "terms/table.h"

namespace guapai::district {

/// The community hospitals that the district has built between 1 December of the year before and 30 November of `year`
/// (新建成社区医院名单): 317号 wants it by 30 November. Each hospital is so in the list of one year and of no other.
/// It is listed with the round in which it became one; the earliest comes first.
/// @param today  stands in for the day of evaluation of a case that has not fixed it.
/// @throws core::Error, as storage::Library
[[nodiscard]] terms::Table newHospitals(const terms::Definitions& definitions, const storage::Library& library,
                                        int year, core::Date today);

/// All community hospitals of the district with what they state in Annex 2 (社区医院信息汇总表), for the city's
/// commission. It has no identity numbers and no telephone numbers: they stand on Annex 2 itself.
/// @throws core::Error, as storage::Library
[[nodiscard]] terms::Table cityList(const terms::Definitions& definitions, const storage::Library& library,
                                    core::Date today);

/// What goes to the city: the two lists, and the plan beside what was achieved.
/// @throws core::Error, as storage::Library
[[nodiscard]] std::vector<terms::Table> reportTables(const terms::Definitions& definitions,
                                                     const storage::Library& library, int year, core::Date today);

}  // namespace guapai::district
