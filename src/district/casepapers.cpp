#include "district/casepapers.h"

namespace guapai::district {

std::vector<papers::PaperRequest> paperRequests(const terms::Definitions& definitions, const LedgerModel& ledger,
                                                const std::vector<core::CaseId>& cases,
                                                const std::vector<std::string>& forms) {
  std::vector<papers::PaperRequest> requests;
  for (const core::CaseId id : cases) {
    const LedgerLine* const line = ledger.line(id);
    if (line == nullptr) continue;
    for (const std::string& form : forms) {
      requests.push_back({.caseId = id,
                          .form = form,
                          .title = QString::fromStdString(definitions.form(form).title),
                          .center = line->name,
                          .round = line->head.round,
                          .fileName = {}});
    }
  }
  papers::nameFiles(requests);
  return requests;
}

}  // namespace guapai::district
