#include "app/mainwindow.h"

#include <functional>

#include <QtCore/QFile>
#include <QtGui/QAction>
#include <QtGui/QCloseEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "app/aboutbox.h"
#include "app/actions.h"
#include "app/backupcommands.h"
#include "app/casepage.h"
#include "app/clipboardcommands.h"
#include "app/columnkeeper.h"
#include "app/correctioncommands.h"
#include "app/districtpage.h"
#include "app/editcommands.h"
#include "app/evidencecommands.h"
#include "app/guidepage.h"
#include "app/historycommands.h"
#include "app/idlelock.h"
#include "app/looseends.h"
#include "app/manualcommands.h"
#include "app/otherprograms.h"
#include "app/protectioncommands.h"
#include "app/tablecommands.h"
#include "app/trialend.h"
#include "app/unsavedend.h"
#include "app/unsavedwork.h"
#include "app/workprogress.h"
#include "app/zoomcommands.h"
#include "board/chartspage.h"
#include "board/todopanel.h"
#include "district/rescue.h"
#include "entry/evidenceentry.h"
#include "ledger/ledgerpage.h"
#include "platform/shown.h"
#include "print/papercommands.h"
#include "render/qttextmeasure.h"
#include "shell/preferences.h"
#include "widgets/screenroom.h"

namespace guapai::ui {
namespace {

constexpr QSize kFirstSize(1600, 960);

}  // namespace

MainWindow::MainWindow(const std::shared_ptr<const terms::Definitions>& definitions, const core::Clock& clock,
                       const Surroundings& surroundings)
    : m_standard(QString::fromStdString(definitions->standard().title())),
      m_clock(&clock),
      m_dialogs(&surroundings.dialogs),
      m_preferences(&surroundings.preferences),
      m_actions(new Actions(this)),
      m_library(new LibraryCommands(definitions, clock, surroundings.dialogs, surroundings.preferences,
                                    surroundings.keyring, this)),
      m_backups(new BackupCommands(
          *definitions, clock, *m_library, surroundings.dialogs, surroundings.preferences,
          [this] { return mayClose(); }, this)),
      m_lock(new IdleLock(definitions->messages(), clock, surroundings.preferences, this)),
      m_papers(new PaperCommands(surroundings.dialogs, surroundings.printers, surroundings.preferences, this)),
      m_messages(new MessageBar(this)),
      m_pages(new QStackedWidget(this)),
      m_welcome(new GuidePage(this)),
      m_empty(new GuidePage(this)),
      m_district(new DistrictPage(definitions, this)),
      m_protection(new ProtectionCommands(
          *definitions, clock, *m_library, *m_district, surroundings.preferences, surroundings.keyring,
          [this] { return mayClose(); }, this)),
      m_others(new OtherPrograms(*m_district, this)) {
  setObjectName(QStringLiteral("mainWindow"));
  layOutPages();
  for (const QString& name : m_district->casePage().tabNames()) m_actions->addPage(name);
  for (const char* const form : kCaseForms) m_actions->addPaper(QString::fromStdString(definitions->form(form).title));
  connect(m_actions, &Actions::aboutToAct, m_district, &DistrictPage::commit);
  m_district->setMayLeave([this, &dialogs = surroundings.dialogs](session::CaseSession& session) {
    CasePage& forms = m_district->casePage();
    const auto open = session.isTrying() ? forms.openPlaces() : std::vector<core::Place>();
    return endTrial(session, open.empty() ? QString() : forms.nameOf(open.front()), dialogs, this);
  });
  connectFileCommands();
  connectLibraries();
  connectPaperCommands();
  connectMessages();
  connectBackups();
  connectProtection();
  connectViewCommands();
  new EditCommands(*m_actions, *m_district, this);
  new ClipboardCommands(*m_actions, *m_district, this);
  new CorrectionCommands(*m_actions, *m_district, this);
  new EvidenceCommands(*m_actions, *m_district, this);
  new HistoryCommands(*m_actions, *m_library, *m_papers, *m_district, this);
  new TableCommands(*m_actions, *m_library, *m_papers, *m_district, this);
  m_zoom = new ZoomCommands(*m_actions, *m_district, *m_preferences, this);
  new ColumnKeeper(*m_preferences, this);
  new WorkWatch(this);
  new ManualCommands(*m_actions->manual, this);

  resize(kFirstSize.boundedTo(roomOnScreen(*this)));
  restoreGeometry(m_preferences->geometry());
  // The screen or its scale may have changed since the geometry was kept.
  if (!isMaximized()) resize(size().boundedTo(roomOnScreen(*this)));
  m_district->restoreLayout(m_preferences->splitter());
  showDistrict(nullptr);
}

MainWindow::~MainWindow() {
  // Both let go of the library while it is still open.
  m_papers->setDistrict(nullptr);
  m_others->setDistrict(nullptr);
  m_district->setDistrict(nullptr);
}

void MainWindow::layOutPages() {
  m_welcome->setObjectName(QStringLiteral("welcomePage"));
  m_welcome->setTexts(tr("Guapai"),
                      tr("Acceptance of community hospitals. All centers of a district, their forms and the results "
                         "are kept in one library file."));
  m_welcome->addWay(m_actions->newLibrary, tr("Begin with an empty library."));
  m_welcome->addWay(m_actions->openLibrary, tr("Go on with a library that is there already."));
  m_welcome->addWay(m_actions->trySample, tr("Look at everything with eleven invented centers."));
  m_empty->setObjectName(QStringLiteral("emptyLibraryPage"));
  m_empty->setTexts(tr("There is no center in this library yet"),
                    tr("Create the centers of the district one by one, or import cases or tables."));
  m_empty->addWay(m_actions->newCenter, tr("Name, kind and sub-district are enough to begin with."));
  m_empty->addWay(
      m_actions->importCases,
      tr("Case files of this program (*.json, *.jsonl), its papers with the case attached (*.pdf), workbooks that "
         "centers have filled in, and ledgers of the district (*.xlsx, *.ods, *.csv)."));

  m_pages->addWidget(m_welcome);
  m_pages->addWidget(m_empty);
  m_pages->addWidget(m_district);
  auto* const center = new QWidget(this);
  auto* const column = new QVBoxLayout(center);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_pages, 1);
  column->addWidget(m_messages);
  setCentralWidget(center);
}

void MainWindow::connectFileCommands() {
  const auto on = [this](QAction* action, auto function) { connect(action, &QAction::triggered, m_library, function); };
  // These commands leave the open center.
  const auto leaving = [this](QAction* action, void (LibraryCommands::*command)()) {
    connect(action, &QAction::triggered, m_library, [district = m_district, library = m_library, command] {
      if (district->mayLeave()) (library->*command)();
    });
  };
  leaving(m_actions->newCenter, &LibraryCommands::askForNewCenter);
  leaving(m_actions->importCases, &LibraryCommands::askToImport);
  on(m_actions->editPlan, &LibraryCommands::askForPlan);
  on(m_actions->exportCases, &LibraryCommands::askToExport);
  connect(m_actions->settings, &QAction::triggered, this, &MainWindow::askForSettings);
  connect(m_actions->removeCenter, &QAction::triggered, m_library, [this] {
    // The library may refuse: then the center stays, and figures that were being tried would be lost.
    if (!m_district->mayLeave()) return;
    const auto* const session = m_district->session();
    const QString round = tr("%1 (round %2)").arg(session->centerName()).arg(session->head().round);
    m_library->askToRemove(session->id(), round);
  });
  connect(&m_district->casePage(), &CasePage::fileWanted, m_library, &LibraryCommands::askForFile);
  connect(m_library, &LibraryCommands::fileChosen, &m_district->casePage(), &CasePage::takeFile);
  connect(&m_district->casePage(), &CasePage::evidenceWanted, m_library, &LibraryCommands::askForEvidence);
  connect(m_library, &LibraryCommands::evidenceChosen, this, [this](const QStringList& files) {
    if (EvidenceEntry* const evidence = m_district->casePage().evidence()) evidence->take(files);
  });
  connect(m_actions->save, &QAction::triggered, this, &MainWindow::saved);
  connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
  connect(m_actions->about, &QAction::triggered, this, [this] { showAbout(m_standard, this); });
  connect(m_library, &LibraryCommands::closing, this, [this] { showDistrict(nullptr); });
  connect(m_library, &LibraryCommands::opened, this, &MainWindow::showDistrict);
  connect(m_library, &LibraryCommands::changed, this, [this] { showDistrict(m_library->district()); });
  connect(m_library, &LibraryCommands::planChanged, m_district, &DistrictPage::refreshBoard);
  connect(m_library, &LibraryCommands::centerAdded, this, [this](core::CaseId id) {
    choosePage();
    m_district->openCase(id);
    m_district->casePage().focusForm();
  });
}

void MainWindow::connectPaperCommands() {
  connect(m_actions->printPapers, &QAction::triggered, m_papers, &PaperCommands::preview);
  connect(m_actions->planPaper, &QAction::triggered, m_papers, &PaperCommands::previewPlan);
  connect(&m_district->charts(), &ChartsPage::printWanted, this, &MainWindow::previewChart);
  connect(&m_district->ledger(), &LedgerPage::printWanted, this, &MainWindow::previewTable);
  connect(&m_district->casePage(), &CasePage::printWanted, this, &MainWindow::previewTable);
  connect(&m_district->todo(), &TodoPanel::printWanted, this, &MainWindow::previewTable);
  connect(m_actions->overprint, &QAction::triggered, m_papers, &PaperCommands::overprint);
  connect(m_actions->issuedPapers, &QAction::triggered, m_papers, &PaperCommands::showIssued);
  connect(m_actions->printRoom, &QAction::triggered, m_papers,
          [this] { m_papers->openRoom(m_district->ledger().view().chosen()); });
  for (std::size_t paper = 0; paper < kCaseForms.size(); ++paper) {
    connect(m_actions->papers[paper], &QAction::triggered, m_papers,
            [this, paper] { m_papers->askToSavePdf(kCaseForms[paper]); });
  }
}

void MainWindow::connectBackups() {
  connect(m_actions->backups, &QAction::triggered, m_backups, &BackupCommands::showBackups);
  connect(m_actions->verifyLibrary, &QAction::triggered, m_backups, &BackupCommands::verify);
  connect(m_backups, &BackupCommands::said, m_messages,
          [this](MessageBar::Kind kind, const QString& sentence) { m_messages->say(kind, sentence, m_library); });
  connect(m_library, &LibraryCommands::damaged, this, [this](const std::filesystem::path& library) {
    m_messages->offer(tr("Backups…"), [this, library] { m_backups->showBackupsOf(library); });
  });
  connect(m_district, &DistrictPage::damaged, this,
          [this] { m_messages->offer(tr("Backups…"), [this] { m_backups->showBackups(); }); });
  connect(m_library, &LibraryCommands::differs, this,
          [this] { m_messages->offer(tr("Verify"), [this] { m_backups->verify(); }); });
}

void MainWindow::connectProtection() {
  connect(m_actions->protection, &QAction::triggered, m_protection, &ProtectionCommands::show);
  connect(m_protection, &ProtectionCommands::said, m_messages,
          [this](MessageBar::Kind kind, const QString& sentence) { m_messages->say(kind, sentence, m_protection); });
  connect(m_actions->lockNow, &QAction::triggered, m_lock, &IdleLock::lock);
  m_lock->setKey(m_actions->lockNow->shortcut()[0]);
  connect(m_lock, &IdleLock::quitWanted, this, &MainWindow::quitWanted);
}

void MainWindow::connectViewCommands() {
  connect(m_actions->overview, &QAction::triggered, m_district, &DistrictPage::showOverview);
  connect(m_actions->charts, &QAction::triggered, m_district, &DistrictPage::showCharts);
  connect(m_actions->search, &QAction::triggered, this, [this] {
    m_actions->showLedger->setChecked(true);
    m_district->ledger().search();
  });
  connect(m_actions->nextCenter, &QAction::triggered, this, [this] { m_district->openNeighbour(1); });
  connect(m_actions->previousCenter, &QAction::triggered, this, [this] { m_district->openNeighbour(-1); });
  auto* const looseEnds = new LooseEnds(*m_district, this);
  connect(m_actions->nextLooseEnd, &QAction::triggered, looseEnds, &LooseEnds::goOn);
  connect(m_actions->previousLooseEnd, &QAction::triggered, looseEnds, &LooseEnds::goBack);
  connect(m_actions->nextCriterion, &QAction::triggered, this, [this] { m_district->casePage().goToCriterion(1); });
  connect(m_actions->previousCriterion, &QAction::triggered, this,
          [this] { m_district->casePage().goToCriterion(-1); });
  connect(m_actions->tryFigures, &QAction::triggered, this, [this] { m_district->casePage().tryFigures(); });
  connect(m_actions->nextUnverified, &QAction::triggered, this, [this] {
    if (!m_district->casePage().goToUnverified())
      m_messages->say(MessageBar::Kind::Notice, tr("All criteria and conditions are verified."));
  });
  connect(m_actions->showLedger, &QAction::toggled, m_district, &DistrictPage::setLedgerShown);
  connect(m_district, &DistrictPage::ledgerShown, m_actions->showLedger, [this](bool shown) {
    const QSignalBlocker quiet(m_actions->showLedger);  // the page did it, not the user
    m_actions->showLedger->setChecked(shown);
  });
  connect(m_actions->showFindings, &QAction::toggled, m_district, &DistrictPage::setFindingsShown);
  m_actions->showLedger->setChecked(m_preferences->ledgerShown());
  m_actions->showFindings->setChecked(m_preferences->findingsShown());
  m_district->setLedgerShown(m_preferences->ledgerShown());
  m_district->setFindingsShown(m_preferences->findingsShown());
  for (int tab = 0; tab < static_cast<int>(m_actions->pages.size()); ++tab) {
    connect(m_actions->pages[static_cast<std::size_t>(tab)], &QAction::triggered, &m_district->casePage(),
            [this, tab] { m_district->casePage().showTab(tab); });
  }
  connect(m_district, &DistrictPage::sessionChanged, this, &MainWindow::showSession);
}

void MainWindow::start(const QString& library, const QStringList& caseFiles) {
  m_library->offerImport(caseFiles);
  if (library.isEmpty()) return;
  openWith(library, m_preferences->lastCenter());
}

/// @param center  the key of a center that is to be open in it (DistrictSession::key); empty: none.
void MainWindow::openWith(const QString& library, const QString& center) {
  m_library->open(library, [this, center] {
    if (center.isEmpty()) return;
    if (const auto id = m_library->district()->find(center)) m_district->openCase(*id);
  });
}

void MainWindow::reopen() {
  m_district->commit();  // what the library refuses comes along (district::handOver)
  district::DistrictSession& district = *m_library->district();
  const auto* const session = m_district->session();
  openWith(QFile::decodeName(district.library().file().c_str()),
           session == nullptr ? QString() : district.key(session->id()));
}

void MainWindow::showOnScreen() {
  const bool isFirst = m_preferences->geometry().isEmpty();
  if (isFirst && kFirstSize.boundedTo(roomOnScreen(*this)) != kFirstSize)
    showMaximized();
  else
    show();
}

void MainWindow::showDistrict(district::DistrictSession* district) {
  m_district->setDistrict(district);
  m_papers->setDistrict(district);
  m_others->setDistrict(district);
  m_actions->setLibraryOpen(district != nullptr, district != nullptr && !district->library().isReadOnly());
  const bool isProtected = district != nullptr && district->hasPassphrase();
  m_lock->setLibrary(isProtected ? std::optional(district->library().file()) : std::nullopt);
  if (district != nullptr)
    Actions::allow(*m_actions->lockNow,
                   isProtected ? QString() : tr("The library has no passphrase. Set one first: File, Passphrase."));
  showSession(nullptr);
  choosePage();
}

bool MainWindow::isLocked() const {
  return m_lock->isLocked();
}

QWidget* MainWindow::pageToShow() const {
  const auto* const district = m_library->district();
  if (district == nullptr) return m_welcome;
  return m_library->district()->ledger().rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_district;
}

void MainWindow::choosePage() {
  QWidget* const page = pageToShow();
  m_pages->setCurrentWidget(page);
  if (page != m_welcome) m_actions->setCentersThere(page == m_district);
  if (page != m_district)
    page->setFocus();
  else if (m_district->session() == nullptr)
    m_district->ledger().view().setFocus();
}

void MainWindow::showSession(session::CaseSession* session) {
  m_actions->setCenterOpen(session != nullptr);
  if (session != nullptr) Actions::allow(*m_actions->tryFigures, Actions::whyLocked(*session));
  m_papers->setSession(session);
  m_messages->clearNotice();
  m_messages->settle(&m_district->casePage());  // what it says is about the center that was open before
  if (m_district->unsaved().names().isEmpty()) m_messages->settle(m_district);
  showTitle();
  if (session == nullptr) return;
  connect(session, &session::CaseSession::evaluationChanged, this, &MainWindow::showTitle);
  if (auto* const district = m_library->district()) m_preferences->setLastCenter(district->key(session->id()));
}

/// The title names the center as it is called now.
void MainWindow::showTitle() {
  auto* const district = m_library->district();
  const auto* const session = m_district->session();
  QString library = district == nullptr ? QString() : district->name();
  if (district != nullptr && district->library().isSalvaged())
    library = tr("%1 (damaged, read-only)").arg(library);
  else if (district != nullptr && district->library().isReadOnly())
    library = tr("%1 (read-only)").arg(library);
  QStringList parts{session == nullptr ? QString() : session->centerName(), library, tr("Guapai")};
  parts.removeAll(QString());
  setWindowTitle(platform::shownLine(parts.join(QStringLiteral(" – "))));
}

district::BoardPaperFrame MainWindow::paperFrame() const {
  const QString today = QString::fromStdString(m_clock->today().chinese());
  return {.caption = m_library->district()->name() + QStringLiteral("　") + today,
          .pageNumber = tr("Page {page} of {pages}")};
}

/// Previews what the frame shows: the chart, or the table of its figures.
void MainWindow::previewChart(const ChartFrame& frame) {
  constexpr int kWidth = 720;
  constexpr qreal kFineness = 2.8;  // gives 300 dots an inch on A4
  const Chart& chart = frame.chart();
  if (frame.showsTable()) {
    previewTable(chart.table());
    return;
  }
  const QSize size(kWidth, chart.neededHeight());
  m_papers->previewPages([&] {
    return district::chartPaper(QString::fromStdString(chart.table().title), chart.picture(size, kFineness),
                                paperFrame(), render::QtTextMeasure());
  });
}

void MainWindow::previewTable(const terms::Table& table) {
  m_papers->previewPages([&] { return district::tablePaper(table, paperFrame(), render::QtTextMeasure()); });
}

void MainWindow::saved() {
  if (isReplaced()) return offerReopening();
  m_district->unsaved().retry();
  CasePage& forms = m_district->casePage();
  auto open = m_district->session() == nullptr ? std::vector<core::Place>() : forms.openPlaces();
  const auto unsaved = m_district->session() == nullptr ? std::vector<session::Unsaved>() : forms.unsaved();
  QStringList sentences{stillRefused(m_district->unsaved())};
  const bool areNamed = !sentences.front().isEmpty();
  if (areNamed)
    for (const session::Unsaved& each : unsaved) std::erase(open, each.place);
  else
    sentences.clear();
  const QStringList elsewhere = areNamed ? QStringList() : m_district->unsaved().namesElsewhere();
  if (!open.empty()) {
    QString name = forms.nameOf(open.front());
    for (const session::Unsaved& each : unsaved)
      if (each.evidence && each.place == open.front()) name = forms.nameOf(each);
    sentences.append(tr("Not saved as an answer yet, kept as typed: %1.").arg(name));
  }
  if (!elsewhere.isEmpty())
    sentences.append(tr("Not saved yet, and kept in its blanks: %1.").arg(elsewhere.join(u'、')));
  if (!sentences.isEmpty()) {
    sentences.append(tr("Everything else is saved."));
    m_messages->say(MessageBar::Kind::Trouble, sentences.join(u' '), m_district);
    return;
  }
  m_messages->settle(m_district);
  m_messages->say(MessageBar::Kind::Notice,
                  tr("Everything is saved. Each entry is saved as soon as you leave its blank."));
}

/// The key of a command that is disabled now says why, instead of doing nothing.
void MainWindow::keyPressEvent(QKeyEvent* event) {
  const QString refusal = m_actions->refusalOf(*event);
  if (refusal.isEmpty()) return QMainWindow::keyPressEvent(event);
  m_messages->say(MessageBar::Kind::Hint, refusal);
}

bool MainWindow::isReplaced() const {
  const auto* const district = m_library->district();
  return district != nullptr && district->isReplaced();
}

bool MainWindow::mayClose() {
  const std::function<void()> open = [this] { reopen(); };
  return m_district->mayLeave() &&
         endUnsaved(m_district->unsaved(), *m_dialogs, this, isReplaced() ? open : std::function<void()>());
}

void MainWindow::keepTyped() {
  m_district->commit();
  m_district->unsaved().retry();
  m_district->unsaved().keep();
  if (m_library->district() == nullptr) return;
  // If this file cannot be written either, there is nobody to tell.
  static_cast<void>(district::Rescue(m_preferences->unsavedFile()).keep(*m_library->district()));
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!mayClose()) return event->ignore();
  m_preferences->setGeometry(saveGeometry());
  m_preferences->setSplitter(m_district->layoutState());
  m_preferences->setLedgerShown(m_district->isLedgerWanted());
  m_preferences->setFindingsShown(m_actions->showFindings->isChecked());
  event->accept();
}

}  // namespace guapai::ui
