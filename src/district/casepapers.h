#pragma once

#include <string>
#include <vector>

#include "district/ledgermodel.h"
#include "papers/paperrequest.h"

namespace guapai::district {

/// These forms of each of these cases, center by center, with names for their files. Cases that the ledger does not
/// hold are passed over.
[[nodiscard]] std::vector<papers::PaperRequest> paperRequests(const terms::Definitions& definitions,
                                                              const LedgerModel& ledger,
                                                              const std::vector<core::CaseId>& cases,
                                                              const std::vector<std::string>& forms);

}  // namespace guapai::district
