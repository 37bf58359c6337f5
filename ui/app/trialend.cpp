#include "app/trialend.h"

#include "session/casesession.h"
#include "shell/dialogs.h"
#include "widgets/translation.h"

namespace guapai::ui {
namespace {

constexpr int kAdopt = 0;  ///< the place of this act among those of the question

}  // namespace

bool endTrial(session::CaseSession& session, const QString& open, Dialogs& dialogs, QWidget* window) {
  if (!session.isTrying()) return true;
  const auto edits = static_cast<int>(session.whatIf().changes(session.answers()).size());
  if (edits == 0 && !open.isEmpty()) {
    const QString question = tr("Figures are being tried for %1, and what was typed is no answer yet: %2. Discard it?");
    if (!dialogs.choose(window, question.arg(session.centerName(), open), {tr("Discard")}, tr("Go on trying")))
      return false;
  }
  if (edits > 0) {
    const QString question =
        tr("Figures are being tried for %1: %n change(s) that the case does not have. Keep them?", nullptr, edits)
            .arg(session.centerName()) +
        (open.isEmpty() ? QString() : u'\n' + tr("What was typed at %1 is no answer yet, and is lost.").arg(open));
    const auto act =
        dialogs.choose(window, question, {tr("Take over into the case"), tr("Discard")}, tr("Go on trying"));
    if (!act) return false;
    if (*act == kAdopt) return session.adoptTrial(tr("Figures tried"));
  }
  session.discardTrial();
  return true;
}

}  // namespace guapai::ui
