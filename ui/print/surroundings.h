#pragma once

namespace guapai::ui {

class Dialogs;
class Preferences;
class Printers;

/// What a window asks the user with, prints with and remembers in; tests bring their own.
struct Surroundings {
  Dialogs& dialogs;
  Printers& printers;
  Preferences& preferences;
};

}  // namespace guapai::ui
