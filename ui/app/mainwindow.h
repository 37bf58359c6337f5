#pragma once

#include <memory>

#include <QtWidgets/QMainWindow>

#include "app/librarycommands.h"
#include "app/surroundings.h"
#include "district/boardpaper.h"

class QStackedWidget;

namespace guapai::platform {
struct InputSurroundings;
}  // namespace guapai::platform

namespace guapai::ui {

class Actions;
class BackupCommands;
class ChartFrame;
class DistrictPage;
class GuidePage;
class IdleLock;
class OtherPrograms;
class PaperCommands;
class ProtectionCommands;
class ZoomCommands;

/// The main window: puts its areas together, and connects the commands with the objects that carry them out.
class MainWindow : public QMainWindow {
  Q_OBJECT

public:
  /// @param clock, surroundings  the clock and what the surroundings refer to must live longer.
  MainWindow(const std::shared_ptr<const terms::Definitions>& definitions, const core::Clock& clock,
             const Surroundings& surroundings);
  ~MainWindow() override;

  /// Whether the open library may be closed; the user may be asked.
  /// @return false where the user stays, or something is left that the library refused.
  [[nodiscard]] bool mayClose();
  /// Whether all windows are hidden until the passphrase is given: nobody can be asked then.
  [[nodiscard]] bool isLocked() const;
  /// Keeps what is typed, as far as that is possible without asking anybody. For when the program is being ended.
  void keepTyped();
  /// Opens the library, and the center that was open in it last.
  /// @param library  its file; empty: the welcome page stays.
  /// @param caseFiles  to import into the library, if the user agrees; into the next one that is opened where this one
  /// cannot be.
  void start(const QString& library, const QStringList& caseFiles = {});
  /// Says what keeps input methods from working, once for each reason (InputHint).
  void tellOfInput(const platform::InputSurroundings& surroundings);
  /// Shows the window as the user left it. The first time, the window is maximized where the screen is small.
  void showOnScreen();

Q_SIGNALS:
  /// The user wants the program to end while it is locked.
  void quitWanted();

protected:
  void closeEvent(QCloseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void layOutPages();
  void connectFileCommands();
  void connectLibraries();
  void connectPaperCommands();
  void connectBackups();
  void connectProtection();
  void connectMessages();
  void connectViewCommands();
  void askForSettings();
  void showDistrict(district::DistrictSession* district);
  void showSession(session::CaseSession* session);
  void showTitle();
  /// Shows the open library; where it has no center yet, the page that says what to do; without a library, the welcome
  /// page.
  void choosePage();
  [[nodiscard]] QWidget* pageToShow() const;
  void previewChart(const ChartFrame& frame);
  void previewTable(const terms::Table& table);
  [[nodiscard]] district::BoardPaperFrame paperFrame() const;
  /// Whether another file has taken the place of the open library (district::DistrictSession::isReplaced).
  [[nodiscard]] bool isReplaced() const;
  /// Says that another file has taken the place of the library, and offers to open it again.
  void offerReopening();
  /// Opens the library again as it is now, with the center that is open. Where it has got a passphrase that the program
  /// does not know, the user is asked for it; until it is given, what was typed stays in its blanks.
  void reopen();
  void openWith(const QString& library, const QString& center);
  /// The command for saving: tries to store what the library refused, and says what is saved and what is not.
  void saved();

  QString m_standard;  ///< the standard's title
  const core::Clock* m_clock;
  Dialogs* m_dialogs;
  Preferences* m_preferences;
  Actions* m_actions;
  LibraryCommands* m_library;
  BackupCommands* m_backups;
  IdleLock* m_lock;
  PaperCommands* m_papers;
  MessageBar* m_messages;
  QStackedWidget* m_pages;
  GuidePage* m_welcome;
  GuidePage* m_empty;
  DistrictPage* m_district;
  ProtectionCommands* m_protection;
  OtherPrograms* m_others;
  ZoomCommands* m_zoom = nullptr;
};

}  // namespace guapai::ui
