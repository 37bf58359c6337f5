#include "app/unsavedend.h"

#include "app/unsavedwork.h"
#include "shell/dialogs.h"
#include "widgets/translation.h"

namespace guapai::ui {
namespace {

constexpr int kSaveAgain = 0;  ///< the place of this act among those of the question
constexpr int kMostNames = 5;

}  // namespace

bool endUnsaved(UnsavedWork& unsaved, Dialogs& dialogs, QWidget* window) {
  unsaved.retry();
  QStringList names = unsaved.names();
  if (names.isEmpty()) return true;
  if (names.size() > kMostNames) names = names.mid(0, kMostNames) << QStringLiteral("…");
  const QString question =
      tr("The library has not taken this, and it is lost when you leave:\n%1").arg(names.join(u'\n'));
  const auto act = dialogs.choose(window, question, {tr("Save again"), tr("Give it up")}, tr("Stay"));
  if (!act) return false;
  if (*act != kSaveAgain) {
    unsaved.giveUp();
    return true;
  }
  unsaved.retry();
  return unsaved.names().isEmpty();
}

}  // namespace guapai::ui
