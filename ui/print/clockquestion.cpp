#include "print/clockquestion.h"

#include <algorithm>

#include "district/districtsession.h"
#include "papers/clockcheck.h"
#include "shell/dialogs.h"
#include "widgets/translation.h"

namespace guapai::ui {

bool confirmClock(const std::vector<papers::PaperRequest>& requests, district::DistrictSession& district,
                  Dialogs& dialogs, papers::LibraryPapers::Options& options, QWidget* parent) {
  const auto isIssuedNow = [](const papers::PaperRequest& request) { return !request.isPlan() && !request.issued; };
  if (!options.forSignature || std::ranges::none_of(requests, isIssuedNow)) return true;
  const auto last = papers::eventAhead(district.library(), district.clock());
  if (!last) return true;
  const QString question = tr("The computer's clock is behind the library's last entry (%1). A paper that is "
                              "issued now cannot be taken back.\nAre the computer's date and time right?")
                               .arg(QString::fromStdString(*last));
  options.clockConfirmed = dialogs.confirm(parent, question, tr("Issue all the same", "though the clock may be wrong"));
  return options.clockConfirmed;
}

}  // namespace guapai::ui
