#include "app/inputhint.h"

#include "platform/shown.h"
#include "shell/messagebar.h"
#include "shell/preferences.h"

namespace guapai::ui {
namespace {

using Why = platform::InputLack::Why;

QString sentenceOf(const platform::InputLack& lack) {
  const QString method = platform::shownLine(QString::fromStdString(lack.method));
  const QString package = QString::fromStdString(lack.package);
  switch (lack.why) {
    case Why::NoPlugin:
      return InputHint::tr(
                 "The input method %1 does not work here: install the package %2, and start this program "
                 "again.")
          .arg(method, package);
    case Why::Unsupported:
      return InputHint::tr(
                 "The input method %1 has no plugin for Qt 6 and does not work here. Fcitx 5 does: install "
                 "the packages %2, and log in again.")
          .arg(method, package);
    case Why::NotForQt:
      return InputHint::tr(
                 "The input method %1 is set up for other programs, but not for this one. Install the "
                 "package %2, choose the method with im-config, and log in again.")
          .arg(method, package);
    case Why::NoMethod:
      break;
  }
  return InputHint::tr(
             "No input method is set up, so that Chinese cannot be typed. Install the packages %1, and log "
             "in again.")
      .arg(package);
}

/// How the settings remember that the user knows it.
QString reasonOf(const platform::InputLack& lack) {
  return QString::number(static_cast<int>(lack.why)) + u' ' + QString::fromStdString(lack.method);
}

}  // namespace

InputHint::InputHint(const platform::InputSurroundings& surroundings, MessageBar& bar, Preferences& preferences,
                     QObject* parent)
    : QObject(parent) {
  const auto lack = platform::inputLackOf(surroundings);
  if (!lack || preferences.knownInputLacks().contains(reasonOf(*lack))) return;
  const QString said = sentenceOf(*lack);
  connect(&bar, &MessageBar::closed, this, [&preferences, said, reason = reasonOf(*lack)](const QString& sentence) {
    // The bar shows several reminders in one.
    if (sentence.contains(said) && !preferences.knownInputLacks().contains(reason))
      preferences.addKnownInputLack(reason);
  });
  bar.say(MessageBar::Kind::Reminder, said, this);
}

}  // namespace guapai::ui
