#pragma once

#include <filesystem>
#include <functional>

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include "core/clock.h"
#include "shell/messagebar.h"
#include "terms/definitions.h"

namespace guapai::ui {

class BackupsDialog;
class Dialogs;
class LibraryCommands;
class Preferences;

/// Carries out the commands that keep a library safe: the list of its backups, restoring one of them, and verifying the
/// library.
class BackupCommands : public QObject {
  Q_OBJECT

public:
  /// All must live longer.
  /// @param mayClose  asks the user about what is not saved. @return false where the library is to stay open.
  BackupCommands(const terms::Definitions& definitions, const core::Clock& clock, LibraryCommands& library,
                 Dialogs& dialogs, Preferences& preferences, std::function<bool()> mayClose, QWidget* window);

  /// Shows the backups of the open library. @pre a library is open.
  void showBackups();
  /// The same for a library that cannot be opened.
  void showBackupsOf(const std::filesystem::path& library);
  /// Compares the open library with its seals and says what differs. @pre a library is open.
  void verify();

Q_SIGNALS:
  void said(guapai::ui::MessageBar::Kind kind, const QString& sentence);

private:
  void show(const std::filesystem::path& library, bool canBackUp);
  void backUpNow();
  void backUpToFile();
  void askToRestore(const std::filesystem::path& library, const std::filesystem::path& backup, const QString& madeAt,
                    const QString& lost);
  /// Runs the command and shows in the dialog what was done, or why it was refused.
  template <typename Command>
  void attempt(const Command& command);

  const terms::Definitions* m_definitions;
  const core::Clock* m_clock;
  LibraryCommands* m_library;
  Dialogs* m_dialogs;
  Preferences* m_preferences;
  std::function<bool()> m_mayClose;
  QWidget* m_window;
  QPointer<BackupsDialog> m_shown;
};

}  // namespace guapai::ui
