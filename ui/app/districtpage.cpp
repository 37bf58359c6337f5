#include "app/districtpage.h"

#include <algorithm>
#include <utility>

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include "app/caseheader.h"
#include "app/casepage.h"
#include "app/unsavedwork.h"
#include "board/chartspage.h"
#include "board/todopanel.h"
#include "district/districtsession.h"
#include "district/ledgerfilter.h"
#include "district/todomodel.h"
#include "findings/findingspanel.h"
#include "ledger/ledgerpage.h"
#include "session/findingsmodel.h"
#include "shell/sentences.h"
#include "widgets/composition.h"
#include "widgets/tabstrip.h"

namespace guapai::ui {
namespace {

constexpr int kLedgerWidth = 428;
constexpr int kLeastLedgerWidth = 246;
constexpr int kFormShare = 640;        ///< stays with the form where ledger and findings take what they like
constexpr int kWholePagesWidth = 658;  ///< the least beside the ledger: no page is cut, its scroll bar included
constexpr int kFindingsWidth = 298;
constexpr int kLeastFindingsWidth = 262;
constexpr int kNarrowFindingsWidth = 180;  ///< the least where even the form has too little room

}  // namespace

DistrictPage::DistrictPage(std::shared_ptr<const terms::Definitions> definitions, QWidget* parent)
    : QWidget(parent),
      m_definitions(std::move(definitions)),
      m_tabs(new TabStrip(this)),
      m_todo(new TodoPanel(this)),
      m_charts(new ChartsPage(this)),
      m_todoModel(std::make_unique<district::TodoModel>(m_definitions)),
      m_boardChanged(new QTimer(this)),
      m_splitter(new QSplitter(this)),
      m_ledger(new LedgerPage(m_splitter)),
      m_case(new CasePage(m_splitter)),
      m_findings(new FindingsPanel(m_splitter)),
      m_unsaved(new UnsavedWork(*m_case, this)) {
  layOut();
  connectBoard();
  connect(&m_ledger->view(), &LedgerView::chosenByPerson, this, [this](core::CaseId id) {
    if (!m_session) return;
    openCase(id);
    m_ledger->view().setFocus();  // a user who walks through the list stays in it
  });
  connect(&m_ledger->view(), &LedgerView::opened, this, [this](core::CaseId id) {
    openCase(id);
    m_case->focusForm();
    tellOfPaper(m_ledger->searched());
  });
  connect(&m_ledger->view(), &LedgerView::resultWanted, this, [this](int result) {
    if (!m_session) openCase(*m_ledger->view().chosen());
    if (m_session) m_findings->goTo(result);
  });
  connect(m_findings, &FindingsPanel::placesWanted, m_case, &CasePage::focusFirstOf);
  connect(m_case, &CasePage::placeEdited, this, [this](const core::Place& place, const core::Value& value) {
    m_findingsModel->showProvisional(m_session->provisional(place, value));
  });
  connect(m_case, &CasePage::placeLeft, this, [this] { m_findingsModel->settle(); });
  // Queued, because opening the round deletes the page that asks for it.
  connect(m_case, &CasePage::newRoundWanted, this, &DistrictPage::openRound, Qt::QueuedConnection);
  connect(m_case, &CasePage::endReached, this, [this](bool forward) {
    Q_EMIT hinted(forward ? tr("This is the last blank of this page.") : tr("This is the first blank of this page."));
  });
  arrange();
}

DistrictPage::~DistrictPage() = default;

void DistrictPage::layOut() {
  m_splitter->setObjectName(QStringLiteral("areas"));
  m_splitter->setHandleWidth(1);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->setStretchFactor(0, 0);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setStretchFactor(2, 0);
  connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_dividedByPerson = true; });
  m_tabs->setObjectName(QStringLiteral("overviewTabs"));
  m_tabs->setAccessibleName(tr("Overview"));
  m_tabs->addTab(tr("Centers and to do"));
  m_tabs->addTab(tr("Charts"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* const page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addWidget(m_tabs);
  page->addWidget(m_todo);
  page->addWidget(m_charts, 1);
  page->addWidget(m_splitter, 1);
  setTabOrder(m_tabs, m_todo);
  setTabOrder(m_todo, m_splitter);
}

void DistrictPage::connectBoard() {
  m_boardChanged->setSingleShot(true);
  m_boardChanged->setInterval(0);
  connect(m_boardChanged, &QTimer::timeout, this, &DistrictPage::showBoard);
  m_todo->setModel(m_todoModel.get());
  connect(m_tabs, &QTabBar::currentChanged, this, &DistrictPage::arrange);
  const auto tellOfCopy = [this] { Q_EMIT said(tr("Copied. It can be pasted into another program.")); };
  connect(m_ledger, &LedgerPage::copied, this, tellOfCopy);
  connect(m_todo, &TodoPanel::copied, this, tellOfCopy);
  connect(m_charts, &ChartsPage::copied, this, tellOfCopy);
  connect(m_case, &CasePage::said, this, &DistrictPage::said);
  connect(m_case, &CasePage::hinted, this, &DistrictPage::hinted);
  connect(m_case, &CasePage::refused, this, &DistrictPage::failed);
  connect(m_unsaved, &UnsavedWork::elsewhereChanged, this,
          [this] { m_case->header().setUnsavedElsewhere(m_unsaved->namesElsewhere()); });
  connect(m_unsaved, &UnsavedWork::unplaced, this, [this](const QStringList& names) {
    Q_EMIT failed(tr("This is not saved, and its row is not in the library any more: %1").arg(names.join(u'、')));
  });
  connect(m_unsaved, &UnsavedWork::stored, this,
          [this] { Q_EMIT said(tr("What the library had refused before is saved now.")); });
  connect(m_todo, &TodoPanel::opened, this, &DistrictPage::openFromBoard);
  connect(m_charts, &ChartsPage::centerWanted, this, &DistrictPage::openFromBoard);
}

void DistrictPage::openFromBoard(core::CaseId id) {
  openCase(id);
  m_case->focusForm();
}

void DistrictPage::refreshBoard() {
  if (m_session == nullptr && m_district != nullptr) m_boardChanged->start();
}

void DistrictPage::showBoard() {
  if (m_session != nullptr || m_district == nullptr) return;
  try {
    const district::Board board = m_district->board();
    m_todoModel->setBoard(board);
    m_charts->setBoard(board, m_definitions->messages());
  } catch (const core::Error& error) {
    refuse(error);  // and the board stays as it was
  }
  shareBoard();
}

/// Gives the list of what is to be done the height that the ledger leaves when it shows all centers.
void DistrictPage::shareBoard() {
  m_todo->setRoom(height(), m_tabs->sizeHint().height() + m_ledger->wholeHeight());
}

void DistrictPage::showOverview() {
  if (!closeCase()) return;
  m_tabs->setCurrentIndex(0);
  m_ledger->view().setFocus();
}

void DistrictPage::showCharts() {
  if (!closeCase()) return;
  m_tabs->setCurrentIndex(1);
  m_charts->setFocus();
}

void DistrictPage::setDistrict(district::DistrictSession* district) {
  if (m_session) leaveCase();
  m_roundOpened.reset();
  m_roundTakenBack.reset();
  m_district = district;
  m_unsaved->setDistrict(district);
  m_ledger->setLedger(district == nullptr ? nullptr : &district->ledgerFilter());
  if (district == nullptr) return;
  const auto& ledger = district->ledger();
  for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
    connect(&ledger, change, this, &DistrictPage::refreshBoard);
  connect(&ledger, &QAbstractItemModel::modelReset, this, &DistrictPage::refreshBoard);
  connect(&ledger, &QAbstractItemModel::dataChanged, this, &DistrictPage::refreshBoard);
  showBoard();
}

void DistrictPage::openCase(core::CaseId id) {
  if (m_session && m_session->id() == id) return;
  if (!mayLeave()) return m_ledger->view().choose(m_session->id());
  // The cursor stays at its field, for users who key in one figure for center after center.
  const auto figure = m_case->focusedPlace();
  const bool wasInCase = m_case->isAncestorOf(QApplication::focusWidget());
  try {
    takeSession(m_district->openCase(id));
    if (figure) m_case->focusFirstOf({{figure->field, std::nullopt}});
    if (wasInCase && !m_case->isAncestorOf(QApplication::focusWidget())) m_case->focusForm();
    restoreDrafts();
  } catch (const core::Error& error) {
    refuse(error);
  }
}

/// If the center was found by the fingerprint of a paper, names the paper. @param digits  what was searched for.
void DistrictPage::tellOfPaper(const QString& digits) {
  if (!m_session || !papers::mayBeFingerprint(digits.toStdString())) return;
  try {
    for (const auto& paper : m_district->issuing().withFingerprint(digits.toStdString())) {
      if (paper.caseId != m_session->id()) continue;
      const QString title = QString::fromStdString(m_definitions->form(paper.form).title);
      const QString found = tr("Fingerprint %1 is that of paper no. %2, %3.")
                                .arg(QString::fromStdString(paper.fingerprint))
                                .arg(paper.number)
                                .arg(title);
      Q_EMIT hinted(paper.outOfDate ? found + tr(" The case was changed after it was issued.") : found);
      return;
    }
  } catch (const core::Error& error) {
    refuse(error);
  }
}

void DistrictPage::reopenCase() {
  if (!m_session || !mayLeave()) return;
  try {
    takeSession(m_district->openCase(m_session->id()));
    Q_EMIT hinted(tr("The center is as the library has it now."));
    restoreDrafts();
  } catch (const core::Error& error) {
    refuse(error);
  }
}

/// Puts what was typed and never became an answer into its blanks again, and the cursor into the first of these blanks.
void DistrictPage::restoreDrafts() {
  const auto drafts = m_session->drafts();
  m_case->restoreDrafts(drafts);
  m_unsaved->takeUp();
  if (m_session->hasLostHistory()) tellOfLostSteps();
  const auto places = m_case->openPlaces();
  if (places.empty()) return;
  const auto first = std::ranges::find(drafts, places.front(), &session::CaseSession::Draft::place);
  const QString name = m_case->nameOf(places.front());
  m_case->focusFirstOf({places.front()});
  if (first == drafts.end()) {
    Q_EMIT restored(tr("What is not saved yet is in its blank again: %1").arg(name));
    return;
  }
  const QString time = first->savedAt.toString(QStringLiteral("hh:mm:ss"));
  const auto others = static_cast<int>(places.size()) - 1;
  Q_EMIT restored(
      others == 0 ? tr("What was typed at %1 and is not saved yet is in its blank again: %2").arg(time, name)
                  : tr("What was typed and is not saved yet is in its blanks again: %1, typed at %2, and %n more (F8)",
                       nullptr, others)
                        .arg(name, time));
}

void DistrictPage::tellOfLostSteps() {
  Q_EMIT hinted(tr("Somebody else has edited this center. What both have edited can no longer be undone here."));
}

void DistrictPage::refuse(const core::Error& error) {
  Q_EMIT failed(sentenceOf(error, m_definitions->messages()));
  if (error.code() == core::ErrorCode::LibraryDamaged) Q_EMIT damaged();
}

void DistrictPage::openRound() {
  if (!m_session || !mayLeave()) return;
  try {
    m_roundOpened = m_district->openRound(m_session->id());
    openCase(*m_roundOpened);
    // The new round exists but could not be opened. The one before takes no edit any more, so it is closed.
    if (m_session->id() != *m_roundOpened) return leaveCase();
    Q_EMIT said(tr("A new round is open. The round before is kept as it was and can only be read."));
    m_case->focusForm();
  } catch (const core::Error& error) {
    refuse(error);
    if (error.code() == core::ErrorCode::CaseChanged) Q_EMIT overtaken();
  }
}

void DistrictPage::undoRound() {
  commit();
  const auto opened = m_session->id();
  const auto round = static_cast<int>(m_session->head().round);
  try {
    const auto before = m_district->takeRoundBack(opened);
    if (!before) {
      Q_EMIT failed(tr("Round %1 stays: something was entered in it.").arg(round));
      return;
    }
    takeSession(nullptr);
    m_roundOpened.reset();
    m_roundTakenBack = before;
    takeSession(m_district->openCase(*before));
    Q_EMIT said(tr("Undone: opening of round %1").arg(round));
    restoreDrafts();
    m_case->focusForm();
  } catch (const core::Error& error) {
    if (!m_session) leaveCase();
    refuse(error);
  }
}

bool DistrictPage::mayLeave() {
  commit();
  return !m_session || !m_mayLeave || m_mayLeave(*m_session);
}

bool DistrictPage::closeCase() {
  if (!mayLeave()) return false;
  if (m_session) leaveCase();
  return true;
}

void DistrictPage::leaveCase() {
  commit();
  takeSession(nullptr);
  showBoard();
  m_ledger->view().setFocus();
}

void DistrictPage::takeSession(std::unique_ptr<session::CaseSession> session) {
  m_unsaved->keep();
  m_case->setSession(session.get());
  m_findings->setModel(nullptr);
  m_findingsModel.reset();
  // The session before lives until everybody has heard of the next one. On the way the focus moves, and commands that
  // follow the focus ask the session that they know.
  const std::unique_ptr<session::CaseSession> before = std::exchange(m_session, std::move(session));
  if (!canRedoRound()) m_roundTakenBack.reset();
  if (m_session) {
    m_findingsModel = std::make_unique<session::FindingsModel>(*m_session);
    m_findings->setModel(m_findingsModel.get());
    connect(m_session.get(), &session::CaseSession::saved, this, [this] { m_roundTakenBack.reset(); });
    connect(m_session.get(), &session::CaseSession::failed, this, [this](const QString& sentence) {
      if (!m_unsaved->isRetrying()) Q_EMIT failed(sentence);  // else it was told before
    });
    connect(m_session.get(), &session::CaseSession::contested, this, &DistrictPage::contested);
    connect(m_session.get(), &session::CaseSession::overtaken, this, [this] {
      if (m_session->laterRound()) Q_EMIT overtaken();
    });
    m_ledger->view().choose(m_session->id());
  }
  m_unsaved->follow(m_session.get());
  arrange();
  Q_EMIT sessionChanged(m_session.get());
}

void DistrictPage::openNeighbour(int by) {
  if (const auto id = m_ledger->view().neighbour(by)) return openCase(*id);
  commit();
  Q_EMIT hinted(by > 0 ? tr("This is the last center of the list.") : tr("This is the first center of the list."));
}

void DistrictPage::commit() {
  Composition::ofProgram().settle();  // also what is composed in the search
  if (m_session) m_case->commit();
}

/// The form has its width first; what is left goes to its neighbours.
void DistrictPage::divide() {
  const int left = width() - kFormShare;
  const int besides = m_findingsShown ? kFindingsWidth : 0;
  const int ledger = m_ledger->isHidden() ? 0 : std::clamp(left - besides, kLeastLedgerWidth, kLedgerWidth);
  const int least = std::clamp(width() - ledger - kWholePagesWidth, kNarrowFindingsWidth, kLeastFindingsWidth);
  const int findings = m_findingsShown ? std::clamp(left - ledger, least, kFindingsWidth) : 0;
  m_splitter->setSizes({ledger, width() - ledger - findings, findings});
}

/// Whether there is too little room for ledger, form and findings side by side.
bool DistrictPage::isNarrow() const {
  return width() < kLeastLedgerWidth + kWholePagesWidth + (m_findingsShown ? kLeastFindingsWidth : 0);
}

void DistrictPage::arrange() {
  const bool isOpen = m_session != nullptr;
  const bool charts = !isOpen && m_tabs->currentIndex() == 1;
  m_tabs->setVisible(!isOpen);
  m_todo->setVisible(!isOpen && !charts);
  m_charts->setVisible(charts);
  m_splitter->setVisible(!charts);
  if (!isNarrow()) m_ledgerInsisted = false;
  const bool besideForm = m_ledgerWanted && (m_ledgerInsisted || !isNarrow());
  const bool hadFocus = m_ledger->isAncestorOf(window()->focusWidget());
  m_ledger->setNarrow(isOpen);
  m_case->setVisible(isOpen);
  m_ledger->setVisible(!isOpen || besideForm);
  m_findings->setVisible(isOpen && m_findingsShown);
  if (!isOpen) return;
  if (hadFocus && !besideForm) m_case->focusForm();
  if (!m_dividedByPerson) divide();
  Q_EMIT ledgerShown(besideForm);
}

void DistrictPage::setLedgerShown(bool shown) {
  m_ledgerWanted = shown;
  m_ledgerInsisted = shown && m_session != nullptr;
  arrange();
}

void DistrictPage::setFindingsShown(bool shown) {
  m_findingsShown = shown;
  arrange();
}

QByteArray DistrictPage::layoutState() const {
  return m_dividedByPerson ? m_splitter->saveState() : QByteArray();
}

void DistrictPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (m_session)
    arrange();
  else
    shareBoard();
}

void DistrictPage::restoreLayout(const QByteArray& state) {
  m_dividedByPerson = !state.isEmpty() && m_splitter->restoreState(state);
}

}  // namespace guapai::ui
