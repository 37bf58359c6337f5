#pragma once

#include <optional>

#include <QtCore/QString>
#include <QtCore/QStringList>

class QCoreApplication;

namespace guapai::ui {

class Application;
class Preferences;

/// The file of the library to open: the one that the command line names, else that of `GUAPAI_LIBRARY`, else the one
/// that was open last, else the usual place; of the last two, only a file that exists. Empty where there is none: the
/// welcome page is shown.
[[nodiscard]] QString libraryToOpen(const QStringList& arguments, const Preferences& preferences);

/// Whether the command line asks only for help or the version, which needs no display.
[[nodiscard]] bool onlyTells(int argc, const char* const* argv);
/// Prints the help or the version. @return the exit status of the process.
int tell(QCoreApplication& application);

/// Sets the program up, shows its window and returns when the program is to end.
/// @return the exit status of the process.
int run(Application& application);

}  // namespace guapai::ui
