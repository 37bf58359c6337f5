#pragma once

#include <optional>

#include <QtCore/QString>
#include <QtCore/QStringList>

class QCoreApplication;

namespace guapai::ui {

class Application;
class Preferences;

/// Which library to open: what the command line names, else `GUAPAI_LIBRARY`, else the one that was open last, else the
/// usual place where there is a file; empty for the welcome page.
[[nodiscard]] QString libraryToOpen(const QStringList& arguments, const Preferences& preferences);

/// The command line asks for help or the version alone: that needs no display.
[[nodiscard]] bool onlyTells(int argc, const char* const* argv);
/// @return the exit status of the process.
int tell(QCoreApplication& application);

/// Sets the program up, shows its window and stays until it is closed.
/// @return the exit status of the process.
int run(Application& application);

}  // namespace guapai::ui
