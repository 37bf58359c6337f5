#pragma once

#include <optional>

#include <QtCore/QString>
#include <QtCore/QStringList>

class QCoreApplication;

namespace guapai::ui {

class Application;
class Preferences;

/// What the program begins with, for instance because a file was double-clicked.
struct Beginning {
  QString library;            ///< the file of the library to open; empty: the welcome page is shown
  QStringList caseFiles;      ///< case files and papers to import into it, if the user agrees
  QStringList moreLibraries;  ///< further libraries; each is opened by a program of its own
};

/// What the command line names. If it names no library, the one to open is that of `GUAPAI_LIBRARY`, else the one that
/// was open last, else the usual place; of the last two, only a file that exists.
/// @param arguments  with the program's name first.
[[nodiscard]] Beginning beginningOf(const QStringList& arguments, const Preferences& preferences);

/// Whether the command line asks only for help or the version, which needs no display.
[[nodiscard]] bool onlyTells(int argc, const char* const* argv);
/// Prints the help or the version. @return the exit status of the process.
int tell(QCoreApplication& application);

/// Sets the program up, shows its window and returns when the program is to end.
/// @return the exit status of the process.
int run(Application& application);

}  // namespace guapai::ui
