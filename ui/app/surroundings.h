#pragma once

namespace guapai::ui {

class Dialogs;
class Keyring;
class Preferences;
class Printers;

/// What a window asks the user with, prints with, remembers in, and keeps keys in; tests bring their own.
struct Surroundings {
  Dialogs& dialogs;
  Printers& printers;
  Preferences& preferences;
  Keyring& keyring;
};

}  // namespace guapai::ui
