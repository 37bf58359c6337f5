#include "print/clockquestion.h"

#include <QtCore/QCoreApplication>

#include "district/districtsession.h"
#include "papers/clockcheck.h"
#include "shell/dialogs.h"

namespace guapai::ui {

bool confirmClock(district::DistrictSession& district, Dialogs& dialogs, papers::LibraryPapers::Options& options,
                  QWidget* parent) {
  if (!options.forSignature) return true;
  const auto last = papers::eventAhead(district.library(), district.clock());
  if (!last) return true;
  const QString question =
      QCoreApplication::translate("ClockQuestion",
                                  "The computer's clock is behind the library's last entry (%1). A paper that is "
                                  "issued now cannot be taken back.\nAre the computer's date and time right?")
          .arg(QString::fromStdString(*last));
  options.clockConfirmed =
      dialogs.confirm(parent, question, QCoreApplication::translate("ClockQuestion", "Issue all the same"));
  return options.clockConfirmed;
}

}  // namespace guapai::ui
