#include "print/unverifiedpapers.h"

#include <algorithm>

#include "shell/dialogs.h"
#include "widgets/translation.h"

namespace guapai::ui {

bool mayIssue(const std::vector<papers::PaperRequest>& requests, const papers::LibraryPapers::Options& options,
              papers::LibraryPapers maker, Dialogs& dialogs, QWidget* parent) {
  if (!options.forSignature) return true;
  const auto isNothingVerified = [&maker](const papers::PaperRequest& request) {
    return maker.isNothingVerified(request);
  };
  const auto count = std::ranges::count_if(requests, isNothingVerified);
  if (count == 0) return true;
  const QString question = requests.size() == 1
                               ? tr("Nothing on this paper is verified: its results rest on the center's word, and "
                                    "its boxes stay empty. Issue it for signature all the same?")
                               : tr("On %n of these papers nothing is verified: their results rest on the centers' "
                                    "word, and their boxes stay empty. Issue them for signature all the same?",
                                    nullptr, static_cast<int>(count));
  return dialogs.confirm(parent, question, tr("Issue all the same"));
}

}  // namespace guapai::ui
