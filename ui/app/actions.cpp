#include "app/actions.h"

#include <array>
#include <iterator>

#include <QtCore/QRegularExpression>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include "session/casesession.h"

namespace guapai::ui {
namespace {

/// The keys of the row of digits, from left to right. The last three go with Alt, because they set the size of the form
/// with Ctrl, as everywhere.
constexpr std::array kPageKeys{Qt::CTRL | Qt::Key_1, Qt::CTRL | Qt::Key_2,    Qt::CTRL | Qt::Key_3,
                               Qt::CTRL | Qt::Key_4, Qt::CTRL | Qt::Key_5,    Qt::CTRL | Qt::Key_6,
                               Qt::CTRL | Qt::Key_7, Qt::CTRL | Qt::Key_8,    Qt::CTRL | Qt::Key_9,
                               Qt::ALT | Qt::Key_0,  Qt::ALT | Qt::Key_Minus, Qt::ALT | Qt::Key_Equal};

/// The name of the property of an action that says why the action is disabled.
constexpr auto kWhyNot = "whyNot";

}  // namespace

Actions::Actions(QMainWindow* window) : QObject(window), m_window(window) {
  newCenter = add("newCenter", tr("&New center…"), QKeySequence::New);
  newLibrary = add("newLibrary", tr("New &library…"));
  openLibrary = add("openLibrary", tr("&Open library…"), QKeySequence::Open);
  importCases = add("importCases", tr("&Import cases or tables…"), Qt::CTRL | Qt::Key_I);
  exportCases = add("exportCases", tr("&Export all cases…"), Qt::CTRL | Qt::Key_E);
  saveTable = add("saveTable", tr("Save as &table…"));
  saveReport = add("saveReport", tr("Lists for the &city…"));
  saveEntryBook = add("saveEntryBook", tr("Blank &workbook for a center…"));
  backups = add("backups", tr("&Backups…"));
  verifyLibrary = add("verifyLibrary", tr("&Verify the library"));
  protection = add("protection", tr("P&assphrase…"));
  lockNow = add("lockNow", tr("Loc&k now"), Qt::CTRL | Qt::SHIFT | Qt::Key_O);
  settings = add("settings", tr("Settin&gs…"), Qt::CTRL | Qt::Key_Comma);
  save = add("save", tr("&Save"), QKeySequence::Save);
  quit = add("quit", tr("&Quit"), Qt::CTRL | Qt::Key_Q);

  undo = add("undo", tr("&Undo"), Qt::CTRL | Qt::Key_Z);
  redo = add("redo", tr("&Redo"));
  redo->setShortcuts({Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
  addClipboardCommands();
  addRow = add("addRow", tr("&Add row"), Qt::CTRL | Qt::Key_Return);
  removeRow = add("removeRow", tr("Re&move row"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete);
  moveRowUp = add("moveRowUp", tr("Move row u&p"), Qt::ALT | Qt::Key_Up);
  moveRowDown = add("moveRowDown", tr("Move row &down"), Qt::ALT | Qt::Key_Down);

  editPlan = add("editPlan", tr("P&lan of the district…"));
  addCaseCommands();
  addPaperCommands();
  addViewCommands();
  manual = add("manual", tr("&Manual"), Qt::Key_F1);
  trySample = add("trySample", tr("&Try the sample district…"));
  about = add("about", tr("&About Guapai"));
  settings->setMenuRole(QAction::PreferencesRole);
  quit->setMenuRole(QAction::QuitRole);
  about->setMenuRole(QAction::AboutRole);
  buildMenus();
  setLibraryOpen(false, false);
}

/// The widget with the focus takes these keys itself. As shortcuts of the window they would get in the way of tables
/// and charts that are copied by the same key: Qt carries out neither of two commands with one key.
void Actions::addClipboardCommands() {
  cut = addQuietly("cut", tr("Cu&t"), Qt::CTRL | Qt::Key_X);
  copy = addQuietly("copy", tr("&Copy"), Qt::CTRL | Qt::Key_C);
  paste = addQuietly("paste", tr("Paste (&V)"), Qt::CTRL | Qt::Key_V);
  selectAll = addQuietly("selectAll", tr("Select all (&Q)"), Qt::CTRL | Qt::Key_A);
  for (QAction* const action : {cut, copy, paste, selectAll}) action->setShortcutContext(Qt::WidgetShortcut);
}

void Actions::addCaseCommands() {
  supplement = add("supplement", tr("Answer &handed in later…"), Qt::CTRL | Qt::SHIFT | Qt::Key_B);
  correctKeying = add("correctKeying", tr("Answer keyed in &wrongly…"), Qt::CTRL | Qt::SHIFT | Qt::Key_G);
  paperBlank = add("paperBlank", tr("&Blank on the paper"), Qt::CTRL | Qt::SHIFT | Qt::Key_K);
  doubtful = add("doubtful", tr("D&oubtful…"), Qt::CTRL | Qt::SHIFT | Qt::Key_Y);
  markNote = add("markNote", tr("&Note of the mark…"), Qt::CTRL | Qt::SHIFT | Qt::Key_N);
  acceptFigure = add("acceptFigure", tr("&The figure is right…"), Qt::CTRL | Qt::SHIFT | Qt::Key_J);
  addEvidence = add("addEvidence", tr("Add &evidence…"), Qt::CTRL | Qt::SHIFT | Qt::Key_A);
  showEvidence = add("showEvidence", tr("&Show evidence"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
  blankHistory = add("blankHistory", tr("Chan&ge history of this blank…"), Qt::CTRL | Qt::SHIFT | Qt::Key_H);
  for (QAction* const mark : {paperBlank, doubtful, acceptFigure}) mark->setCheckable(true);

  nextCenter = add("nextCenter", tr("&Next center"), Qt::CTRL | Qt::Key_PageDown);
  previousCenter = add("previousCenter", tr("&Previous center"), Qt::CTRL | Qt::Key_PageUp);
  nextLooseEnd = add("nextLooseEnd", tr("Next &open point"), Qt::Key_F8);
  nextLooseEnd->setToolTip(tr("What is not saved, then what is not met, then what is open"));
  previousLooseEnd = add("previousLooseEnd", tr("Previous op&en point"), Qt::SHIFT | Qt::Key_F8);
  nextCriterion = add("nextCriterion", tr("&Verify next criterion"), Qt::Key_F6);
  previousCriterion = add("previousCriterion", tr("Verify previous &criterion"), Qt::SHIFT | Qt::Key_F6);
  nextUnverified = add("nextUnverified", tr("Next &unverified criterion"), Qt::CTRL | Qt::Key_F6);
  tryFigures = add("tryFigures", tr("&Try figures"), Qt::CTRL | Qt::Key_T);
  history = add("history", tr("Change &history…"), Qt::CTRL | Qt::Key_H);
  removeCenter = add("removeCenter", tr("&Remove this center from the library…"));
}

void Actions::addPaperCommands() {
  printPapers = add("printPapers", tr("&Preview and print…"), QKeySequence::Print);
  printRoom = add("printRoom", tr("Print &room…"), Qt::CTRL | Qt::SHIFT | Qt::Key_P);
  planPaper = add("planPaper", tr("P&lan of the district…"));
  issuedPapers = add("issuedPapers", tr("&Issued papers…"), Qt::CTRL | Qt::SHIFT | Qt::Key_D);
  overprint = add("overprint", tr("Print &onto the signed original…"), Qt::CTRL | Qt::SHIFT | Qt::Key_T);
}

void Actions::addViewCommands() {
  overview = add("overview", tr("&Overview"), Qt::ALT | Qt::Key_Home);
  charts = add("charts", tr("C&harts of the district"), Qt::CTRL | Qt::Key_G);
  search = add("search", tr("&Search centers"));
  search->setShortcuts({Qt::CTRL | Qt::Key_F, Qt::CTRL | Qt::Key_L});
  zoomIn = addQuietly("zoomIn", tr("Form &larger"));
  zoomIn->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
  zoomOut = addQuietly("zoomOut", tr("Form s&maller"), Qt::CTRL | Qt::Key_Minus);
  zoomUsual = addQuietly("zoomUsual", tr("Original si&ze"), Qt::CTRL | Qt::Key_0);
  showLedger = add("showLedger", tr("&Centers beside the form"), Qt::Key_F7);
  showLedger->setCheckable(true);
  showFindings = add("showFindings", tr("&Findings"), Qt::Key_F9);
  showFindings->setCheckable(true);
}

QAction* Actions::add(const char* objectName, const QString& text, const QKeySequence& key) {
  QAction* const action = addQuietly(objectName, text, key);
  // An action calls its slots in the order in which they were connected, and nobody has this action yet.
  connect(action, &QAction::triggered, this, &Actions::aboutToAct);
  return action;
}

QAction* Actions::addQuietly(const char* objectName, const QString& text, const QKeySequence& key) {
  auto* const action = new QAction(text, m_window);
  action->setObjectName(QLatin1String(objectName));
  if (!key.isEmpty()) action->setShortcut(key);
  // The key works also while the menu bar is hidden or a page of the window has the focus.
  action->setShortcutContext(Qt::WindowShortcut);
  m_window->addAction(action);
  return action;
}

void Actions::buildMenus() {
  QMenuBar* const bar = m_window->menuBar();
  QMenu* const file = bar->addMenu(tr("&File"));
  file->addActions({newCenter, importCases, exportCases});
  file->addSeparator();
  file->addActions({saveTable, saveReport, saveEntryBook});
  file->addSeparator();
  file->addActions({newLibrary, openLibrary});
  recentLibraries = file->addMenu(tr("&Recent libraries"));
  recentLibraries->setObjectName(QStringLiteral("recentLibraries"));
  file->addAction(save);
  file->addSeparator();
  file->addActions({backups, verifyLibrary});
  file->addSeparator();
  file->addActions({protection, lockNow});
  file->addSeparator();
  file->addAction(settings);
  file->addSeparator();
  file->addAction(quit);

  QMenu* const edit = editMenu = bar->addMenu(tr("&Edit"));
  edit->addActions({undo, redo});
  edit->addSeparator();
  edit->addActions({cut, copy, paste, selectAll});
  edit->addSeparator();
  edit->addActions({addRow, removeRow, moveRowUp, moveRowDown});
  edit->addSeparator();
  edit->addActions({supplement, correctKeying, paperBlank, doubtful, markNote, acceptFigure});
  edit->addSeparator();
  edit->addActions({addEvidence, showEvidence});
  edit->addSeparator();
  edit->addAction(blankHistory);
  edit->addSeparator();
  edit->addAction(editPlan);

  QMenu* const center = bar->addMenu(tr("&Case"));
  center->addActions({previousCenter, nextCenter});
  center->addSeparator();
  center->addActions({nextLooseEnd, previousLooseEnd});
  center->addSeparator();
  center->addActions({nextCriterion, previousCriterion, nextUnverified});
  center->addAction(tryFigures);
  center->addSeparator();
  center->addActions({history, removeCenter});

  m_view = bar->addMenu(tr("&View"));
  m_view->addActions({overview, charts, search});
  m_view->addSeparator();
  m_afterPages = m_view->addSeparator();
  m_view->addActions({zoomIn, zoomOut, zoomUsual});
  m_view->addSeparator();
  m_view->addActions({showLedger, showFindings});

  QMenu* const print = bar->addMenu(tr("&Print"));
  print->addAction(printPapers);
  m_pdf = print->addMenu(tr("Save as P&DF"));
  print->addSeparator();
  print->addActions({printRoom, planPaper, issuedPapers});
  print->addSeparator();
  print->addAction(overprint);

  bar->addMenu(tr("&Help"))->addActions({manual, trySample, about});
}

void Actions::allow(QAction& action, const QString& whyNot) {
  action.setProperty(kWhyNot, whyNot);
  action.setEnabled(whyNot.isEmpty());
}

QString Actions::refusalOf(const QKeyEvent& key) const {
  const QKeySequence pressed(key.keyCombination());
  for (const QAction* const action : m_window->actions()) {
    if (action->isEnabled() || !action->shortcuts().contains(pressed)) continue;
    const QString whyNot = action->property(kWhyNot).toString();
    const QString name = action->text().remove(QRegularExpression(QStringLiteral("\\(&.\\)|&|…")));
    //: %1: a command of the menu; %2: why it is not to be had now
    return tr("%1: %2").arg(name, whyNot.isEmpty() ? tr("this is not possible here.") : whyNot);
  }
  return {};
}

QKeySequence pageKeys(int number) {
  if (number > std::ssize(kPageKeys)) return {};
  return kPageKeys.at(static_cast<std::size_t>(number - 1));
}

void Actions::addPage(const QString& name) {
  const int number = static_cast<int>(pages.size()) + 1;
  QAction* const action = add("page", name, pageKeys(number));
  action->setObjectName(QStringLiteral("page%1").arg(number));
  allow(*action, whyNoCenter());
  m_view->insertAction(m_afterPages, action);
  pages.push_back(action);
}

void Actions::addPaper(const QString& title) {
  QAction* const action = add("paper", title + QStringLiteral("…"));
  action->setObjectName(QStringLiteral("pdf%1").arg(papers.size() + 1));
  m_pdf->addAction(action);
  papers.push_back(action);
}

QString Actions::whyNoCenter() const {
  return m_libraryOpen ? tr("Please open a center first.") : tr("Please open a library first.");
}

QString Actions::whyLocked(const session::CaseSession& session) {
  if (!session.isReadOnly()) return {};
  return session.laterRound() ? tr("This round is kept as it was; there is a later one.")
                              : tr("The library can only be read.");
}

void Actions::setLibraryOpen(bool open, bool canEdit) {
  m_libraryOpen = open;
  const QString whyNot = open ? QString() : whyNoCenter();
  m_whyNoEdit = !open || canEdit ? whyNot : tr("The library can only be read.");
  for (QAction* const action : {exportCases, saveTable, saveReport, saveEntryBook, backups, verifyLibrary, protection,
                                lockNow, overview, charts, search, save, printRoom, planPaper, issuedPapers})
    allow(*action, whyNot);
  for (QAction* const action : {newCenter, importCases, editPlan}) allow(*action, m_whyNoEdit);
  setCenterOpen(false);
}

void Actions::setCentersThere(bool there) {
  const QString whyNot = there ? QString() : tr("There is no center yet. Please create or import one first.");
  for (QAction* const action : {search, charts}) allow(*action, whyNot);
}

void Actions::setCenterOpen(bool open) {
  const QString whyNot = open ? QString() : whyNoCenter();
  for (QAction* const action : {printPapers, overprint, nextLooseEnd, previousLooseEnd, nextCriterion,
                                previousCriterion, nextUnverified, tryFigures, showLedger, showFindings})
    allow(*action, whyNot);
  allow(*removeCenter, open ? m_whyNoEdit : whyNot);
  for (QAction* const action : pages) allow(*action, whyNot);
  m_pdf->setEnabled(open);
  for (QAction* const action : {nextCenter, previousCenter}) allow(*action, m_libraryOpen ? QString() : whyNot);
  if (open) return;
  // While a center is open, its undo stack, the focused blank and the size of the forms decide about these; their
  // commands enable them.
  for (QAction* const action :
       {zoomIn, zoomOut, zoomUsual, undo, redo, addRow, removeRow, moveRowUp, moveRowDown, supplement, correctKeying,
        paperBlank, doubtful, markNote, acceptFigure, addEvidence, showEvidence, history, blankHistory})
    allow(*action, whyNot);
}

}  // namespace guapai::ui
