#include "print/clockquestion.h"

#include <QtCore/QCoreApplication>

#include "app/dialogs.h"
#include "workspace/clockcheck.h"
#include "workspace/districtsession.h"

namespace guapai::ui {

bool confirmClock(workspace::DistrictSession& district, Dialogs& dialogs, workspace::PaperMaker::Options& options,
                  QWidget* parent) {
  if (!options.forSignature) return true;
  const auto last = workspace::eventAhead(district.library(), district.clock());
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
