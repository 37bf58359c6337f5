#pragma once

#include <memory>

#include <QtWidgets/QMainWindow>

#include "app/librarycommands.h"
#include "district/boardpaper.h"

class QStackedWidget;

namespace guapai::ui {

class Actions;
class ChartFrame;
class DistrictPage;
class GuidePage;
class PaperCommands;
class Printers;

/// The window: puts the areas together and connects the commands with those who carry them out.
class MainWindow : public QMainWindow {
  Q_OBJECT

public:
  /// What a window asks, remembers and prints with; tests bring their own.
  struct Surroundings {
    Dialogs& dialogs;
    Printers& printers;
    Preferences& preferences;
  };

  /// All references must live longer.
  MainWindow(const std::shared_ptr<const terms::Definitions>& definitions, const core::Clock& clock,
             const Surroundings& surroundings);
  ~MainWindow() override;

  /// The person may be asked. @return false where the library stays open.
  [[nodiscard]] bool mayClose();
  /// Keeps what can be kept without asking anybody: the program is being ended.
  void keepTyped();
  /// Opens the library, and the center that was open in it last. An empty text shows the welcome page.
  void start(const QString& library);
  /// Shows the window as the person left it; the first time it takes the whole of a small screen.
  void showOnScreen();

protected:
  void closeEvent(QCloseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void layOutPages();
  void connectFileCommands();
  void connectMessages();
  void connectViewCommands();
  void showDistrict(district::DistrictSession* district);
  void showSession(session::CaseSession* session);
  /// The ledger, or, while there is no center in it, the page that says what to do.
  void choosePage();
  void previewChart(const ChartFrame& frame);
  void previewTable(const terms::Table& table);
  [[nodiscard]] district::BoardPaperFrame paperFrame() const;
  void saved();
  void showAbout();

  QString m_standard;  ///< its title
  const core::Clock* m_clock;
  Dialogs* m_dialogs;
  Preferences* m_preferences;
  Actions* m_actions;
  LibraryCommands* m_library;
  PaperCommands* m_papers;
  MessageBar* m_messages;
  QStackedWidget* m_pages;
  GuidePage* m_welcome;
  GuidePage* m_empty;
  DistrictPage* m_district;
};

}  // namespace guapai::ui
