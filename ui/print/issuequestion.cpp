#include "print/issuequestion.h"

#include <algorithm>

#include "platform/shown.h"
#include "shell/dialogs.h"
#include "shell/sentences.h"
#include "widgets/translation.h"

namespace guapai::ui {
namespace {

using Requests = std::vector<papers::PaperRequest>;

/// Says on how many of the papers nothing is verified; empty where there is no such paper.
QString saidOfUnverified(const Requests& requests, papers::LibraryPapers& maker) {
  const auto isNothingVerified = [&maker](const papers::PaperRequest& request) {
    return maker.isNothingVerified(request);
  };
  const auto count = std::ranges::count_if(requests, isNothingVerified);
  if (count == 0) return {};
  if (requests.size() == 1)
    return tr("Nothing on this paper is verified: its results rest on the center's word, and its boxes stay empty.");
  return tr(
      "On %n of these papers nothing is verified: their results rest on the centers' word, and their boxes stay "
      "empty.",
      nullptr, static_cast<int>(count));
}

/// Says in which blanks of the papers a character is printed as 〓; empty where there is none. Of many papers a few are
/// named.
QString saidOfUnprintable(const Requests& requests, papers::LibraryPapers& maker) {
  constexpr qsizetype kMostNamed = 5;
  QStringList named;
  int count = 0;
  for (const papers::PaperRequest& request : requests) {
    QStringList blanks;
    for (const std::string& label : maker.unprintableBlanks(request)) blanks.append(QString::fromStdString(label));
    if (blanks.isEmpty()) continue;
    ++count;
    const QString all = blanks.join(tr(", "));
    if (requests.size() == 1) return tr("Characters of this paper cannot be printed and become 〓, in: %1.").arg(all);
    if (named.size() < kMostNamed) named.append(tr("%1 (%2)").arg(platform::shownLine(request.name()), all));
  }
  if (count == 0) return {};
  QString all = named.join(tr(", "));
  if (count > named.size()) all += u'…';
  return tr("On %n of these papers characters cannot be printed and become 〓: %1.", nullptr, count).arg(all);
}

}  // namespace

bool mayIssue(const Requests& requests, const papers::LibraryPapers::Options& options, papers::LibraryPapers maker,
              Dialogs& dialogs, QWidget* parent) {
  if (!options.forSignature) return true;
  const QString said = together({saidOfUnverified(requests, maker), saidOfUnprintable(requests, maker)});
  if (said.isEmpty()) return true;
  const QString question =
      requests.size() == 1 ? tr("Issue it for signature all the same?") : tr("Issue them for signature all the same?");
  return dialogs.confirm(parent, together({said, question}), tr("Issue all the same"));
}

}  // namespace guapai::ui
