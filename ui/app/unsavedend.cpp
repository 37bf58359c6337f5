#include "app/unsavedend.h"

#include "app/unsavedwork.h"
#include "core/error.h"
#include "shell/dialogs.h"
#include "widgets/translation.h"

namespace guapai::ui {
namespace {

constexpr int kSaveAgain = 0;  ///< the place of this act among those of the question
constexpr int kMostNames = 5;

/// The names of what is not saved, but no more than a sentence can hold.
QStringList fewNames(const UnsavedWork& unsaved) {
  const QStringList names = unsaved.names();
  return names.size() > kMostNames ? names.mid(0, kMostNames) << QStringLiteral("…") : names;
}

}  // namespace

QString stillRefused(const UnsavedWork& unsaved) {
  const auto& refusal = unsaved.refusal();
  const QString names = fewNames(unsaved).join(u'、');
  if (!refusal || names.isEmpty()) return {};
  if (refusal->cause == core::ErrorCode::DiskFull)
    return tr("The disk is full, and this is not saved yet: %1. Please make room on the disk: then it is saved by "
              "itself.")
        .arg(names);
  return tr("Not saved yet: %1. %2").arg(names, refusal->sentence);
}

bool endUnsaved(UnsavedWork& unsaved, Dialogs& dialogs, QWidget* window, const std::function<void()>& reopen) {
  unsaved.retry();
  const QStringList names = fewNames(unsaved);
  if (names.isEmpty()) return true;
  QString question = tr("The library has not taken this, and it is lost when you leave:\n%1").arg(names.join(u'\n'));
  if (const auto& refusal = unsaved.refusal())
    question += u'\n' + (refusal->cause == core::ErrorCode::DiskFull
                             ? tr("The disk is full. Please make room on it, and then save again.")
                             : refusal->sentence);
  const QString again = reopen ? tr("Open the library again and save") : tr("Save again");
  const auto act = dialogs.choose(window, question, {again, tr("Give it up")}, tr("Stay"));
  if (!act) return false;
  if (*act != kSaveAgain) {
    unsaved.giveUp();
    return true;
  }
  if (reopen)
    reopen();
  else
    unsaved.retry();
  return unsaved.names().isEmpty();
}

}  // namespace guapai::ui
