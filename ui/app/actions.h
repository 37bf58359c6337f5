#pragma once

#include <vector>

#include <QtCore/QObject>
#include <QtGui/QKeySequence>

class QAction;
class QKeyEvent;
class QMainWindow;
class QMenu;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

/// The shortcut that shows page `number` of the open center, counted from 1: Ctrl and a key of the row of digits. Empty
/// for a page beyond the last key of that row.
[[nodiscard]] QKeySequence pageKeys(int number);

/// Every command of the main window, with its words, its key and its place in the menus. The window connects each
/// action with what it does.
class Actions : public QObject {
  Q_OBJECT

public:
  /// Also builds the menu bar of `window`, which owns this object.
  explicit Actions(QMainWindow* window);

  /// Enables the action, or disables it and remembers why.
  /// @param whyNot  a sentence that the user reads when he presses the key of the disabled action; empty: it is
  /// enabled.
  static void allow(QAction& action, const QString& whyNot);
  /// Says why `key` does nothing if it belongs to an action that is disabled now; empty for any other key.
  [[nodiscard]] QString refusalOf(const QKeyEvent& key) const;
  /// Why commands about a center are not to be had while none is open.
  [[nodiscard]] QString whyNoCenter() const;
  /// Why the case takes no edit; empty where it takes one.
  [[nodiscard]] static QString whyLocked(const session::CaseSession& session);

  QAction* newCenter;
  QAction* newLibrary;
  QAction* openLibrary;
  QAction* importCases;
  QAction* exportCases;
  QAction* saveTable;
  QAction* saveReport;
  QAction* saveEntryBook;
  QAction* backups;
  QAction* verifyLibrary;
  QAction* protection;
  QAction* lockNow;
  QAction* settings;
  QAction* save;
  QAction* quit;

  QAction* undo;
  QAction* redo;
  QAction* cut;
  QAction* copy;
  QAction* paste;
  QAction* selectAll;
  QAction* addRow;
  QAction* removeRow;
  QAction* moveRowUp;
  QAction* moveRowDown;
  QAction* supplement;
  QAction* correctKeying;
  QAction* paperBlank;
  QAction* doubtful;
  QAction* markNote;
  QAction* acceptFigure;
  QAction* addEvidence;
  QAction* showEvidence;
  QAction* blankHistory;

  QAction* printPapers;
  QAction* printRoom;
  QAction* planPaper;
  QAction* issuedPapers;
  QAction* overprint;

  QAction* nextCenter;
  QAction* previousCenter;
  QAction* nextLooseEnd;
  QAction* previousLooseEnd;
  QAction* nextCriterion;
  QAction* previousCriterion;
  QAction* nextUnverified;
  QAction* tryFigures;
  QAction* history;
  QAction* removeCenter;

  QAction* overview;
  QAction* charts;
  QAction* editPlan;
  QAction* search;
  QAction* zoomIn;
  QAction* zoomOut;
  QAction* zoomUsual;
  QAction* showLedger;
  QAction* showFindings;
  std::vector<QAction*> pages;   ///< show a tab of the open center, in the order of the tabs
  std::vector<QAction*> papers;  ///< save a paper as PDF, in the order of `addPaper`

  QAction* manual;
  QAction* trySample;
  QAction* about;
  QMenu* editMenu = nullptr;
  QMenu* recentLibraries = nullptr;  ///< in the menu of files; RecentLibraries fills it

  /// Enables the commands that need a library, or disables all that need one. No center is open then.
  /// @param canEdit  false where the library can only be read.
  void setLibraryOpen(bool open, bool canEdit);
  /// Enables the commands that show centers, or disables them where the open library has none.
  void setCentersThere(bool there);
  void setCenterOpen(bool open);
  /// Adds the command that shows the next tab of a center, on the key that `pageKeys` gives it.
  /// @param name  of the tab.
  void addPage(const QString& name);
  void addPaper(const QString& title);

Q_SIGNALS:
  /// Emitted when the user gives a command, before any slot that carries it out, in whatever order the slots were
  /// connected. Commands that look at no answer do not emit it: what is being typed goes on while the form grows.
  void aboutToAct();

private:
  void addClipboardCommands();
  void addCaseCommands();
  void addPaperCommands();
  void addViewCommands();
  [[nodiscard]] QAction* add(const char* objectName, const QString& text, const QKeySequence& key = {});
  /// As `add`, for a command that does not emit `aboutToAct`.
  [[nodiscard]] QAction* addQuietly(const char* objectName, const QString& text, const QKeySequence& key = {});
  void buildMenus();

  QMainWindow* m_window;
  QMenu* m_pdf = nullptr;
  QMenu* m_view = nullptr;
  QAction* m_afterPages = nullptr;  ///< the separator before which `addPage` puts its commands
  bool m_libraryOpen = false;
  QString m_whyNoEdit;  ///< why the library takes no edit; empty where it takes one
};

}  // namespace guapai::ui
