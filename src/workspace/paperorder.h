#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <QtCore/QString>

#include "storage/library.h"
#include "workspace/definitions.h"
#include "workspace/ledgermodel.h"

namespace guapai::workspace {

/// One paper that is to be made: a form of a case.
struct PaperOrder {
  storage::CaseId caseId;
  std::string form;  ///< `annex4`
  QString title;     ///< of the form
  QString center;    ///< its name
  std::int64_t round = 1;
  QString fileName;                    ///< by `nameFiles`
  std::optional<std::int64_t> issued;  ///< the number of a paper that is issued already: that one is meant
};

/// Gives each paper the name of its file, as officials name them: the form's title, an underscore, the center's name,
/// and the round where it is not the first. No two are alike, where case does not count either; what a file system does
/// not take in a name is left out, and a name that is too long for one is cut.
void nameFiles(std::vector<PaperOrder>& orders);

/// These forms of each of these cases, center by center, with names for their files. Cases that the ledger does not
/// hold are passed over.
[[nodiscard]] std::vector<PaperOrder> paperOrders(const Definitions& definitions, const LedgerModel& ledger,
                                                  const std::vector<storage::CaseId>& cases,
                                                  const std::vector<std::string>& forms);

}  // namespace guapai::workspace
