#pragma once

#include <string>
#include <vector>

#include "district/ledgermodel.h"
#include "papers/paperrequest.h"

namespace guapai::district {

/// A request for every form of every case, case by case in the given order, with the names of their files
/// (papers::nameFiles). Cases that are not in the ledger are passed over.
/// @param forms  ids as for Definitions::form.
[[nodiscard]] std::vector<papers::PaperRequest> paperRequests(const terms::Definitions& definitions,
                                                              const LedgerModel& ledger,
                                                              const std::vector<core::CaseId>& cases,
                                                              const std::vector<std::string>& forms);

}  // namespace guapai::district
