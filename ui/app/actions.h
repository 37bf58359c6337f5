#pragma once

#include <vector>

#include <QtCore/QObject>
#include <QtGui/QKeySequence>

class QAction;
class QKeyEvent;
class QMainWindow;
class QMenu;

namespace guapai::ui {

/// What shows a center's page by its number from 1; empty where the keyboard has none left.
[[nodiscard]] QKeySequence pageKeys(int number);

/// Every command of the main window: its words, its key, its place in the menus. What a command does is connected by
/// the window.
class Actions : public QObject {
  Q_OBJECT

public:
  /// Builds the menu bar of the window too.
  explicit Actions(QMainWindow* window);

  /// @param whyNot  a sentence, said to who presses its key; empty: it is to be had.
  static void allow(QAction& action, const QString& whyNot);
  /// Why the key does nothing, where it is that of an action that is not to be had now; else empty.
  [[nodiscard]] QString refusalOf(const QKeyEvent& key) const;

  QAction* newCenter;
  QAction* newLibrary;
  QAction* openLibrary;
  QAction* importCases;
  QAction* exportCases;
  QAction* save;
  QAction* quit;

  QAction* undo;
  QAction* redo;
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
  QAction* removeCenter;

  QAction* overview;
  QAction* charts;
  QAction* editPlan;
  QAction* search;
  QAction* showLedger;
  QAction* showFindings;
  std::vector<QAction*> pages;   ///< the tabs of the open center, in their order
  std::vector<QAction*> papers;  ///< saving as PDF, in the order of `addPaper`

  QAction* about;

  /// @param canEdit  false of a library that can only be read.
  void setLibraryOpen(bool open, bool canEdit);
  void setCenterOpen(bool open);
  /// The tabs of a center by name: each gets an action with Ctrl and its number.
  void addPage(const QString& name);
  void addPaper(const QString& title);

private:
  [[nodiscard]] QAction* add(const char* objectName, const QString& text, const QKeySequence& key = {});
  void buildMenus();

  QMainWindow* m_window;
  QMenu* m_pdf = nullptr;
  QMenu* m_view = nullptr;
  QAction* m_afterPages = nullptr;
  bool m_libraryOpen = false;
  bool m_canEdit = false;
};

}  // namespace guapai::ui
