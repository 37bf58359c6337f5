#include "app/casepage.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "app/actions.h"
#include "app/caseheader.h"
#include "desk/basicpages.h"
#include "desk/deskview.h"
#include "desk/deskwalk.h"
#include "desk/disqualifiersview.h"
#include "desk/reviewerspage.h"
#include "desk/whatifbar.h"
#include "editors/answereditor.h"
#include "entry/caseforms.h"
#include "entry/evidenceentry.h"
#include "entry/formpieces.h"
#include "entry/formzoom.h"
#include "progress/progresspage.h"
#include "supplement/asideforms.h"
#include "supplement/supplementpage.h"
#include "widgets/tabstrip.h"

namespace guapai::ui {

namespace {

/// In pixels; the first tab's word thus stands under the center's name.
constexpr int kTabsIndent = 10;

/// Disables a form that can only be read. It keeps its colours: what is filled in stays as legible as elsewhere.
void keepFromEdits(QWidget& form) {
  QPalette readable = form.palette();
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    readable.setColor(QPalette::Disabled, role, readable.color(QPalette::Active, role));
  form.setPalette(readable);
  form.setEnabled(false);
}

/// Whether the key would change what stands in a blank.
bool isTyping(const QKeyEvent& key) {
  if (key.matches(QKeySequence::Paste)) return true;
  if ((key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) return false;
  const bool isCharacter = !key.text().isEmpty() && key.text().front().isPrint();
  return isCharacter || key.key() == Qt::Key_Backspace || key.key() == Qt::Key_Delete;
}

}  // namespace

CasePage::CasePage(QWidget* parent)
    : QWidget(parent),
      m_header(new CaseHeader([this](const session::EditedPlace& edited) { return nameOf(edited); }, this)),
      m_zoom(new FormZoom(this)),
      m_whatIf(new WhatIfBar(this)),
      m_aside(new AsideForms(this)),
      m_bar(new TabStrip(this)),
      m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("casePage"));
  m_bar->setObjectName(QStringLiteral("tabs"));
  m_bar->setFocusPolicy(Qt::NoFocus);  // Tab walks the blanks; Ctrl and a digit change the tab
  const auto addAnnex = [this](const QString& name, const char* id) {
    addTab(
        name, [id](const session::CaseSession& session) { return annexForm(id, session); },
        [id](session::CaseSession& session, QWidget* stack) { return makeAnnexView(id, session, stack); });
  };
  addAnnex(tr("Application"), "annex4");
  addAnnex(tr("Information"), "annex2");
  addTab(
      tr("Conditions"), [](const session::CaseSession& session) { return disqualifiersForm(session).form; },
      makeDisqualifiersView);
  addTab(tr("Register"), registerForm, makeRegisterView);
  addTab(tr("Verification"), deskForm, makeDeskView);
  m_tabs.back().keepsFindings = true;
  addPage(
      tr("Progress"), [](const session::CaseSession&) { return &ProgressPage::shows; },
      [this](session::CaseSession& session, QWidget* stack) { return progressPage(session, stack); });
  addTab(tr("Basic standard"), basicStandardForm, makeBasicStandardView);
  addTab(tr("Core systems"), coreSystemsForm, makeCoreSystemsView);
  addTab(tr("Evidence"), evidenceForm, makeEvidenceView);
  addTab(tr("Two reviewers"), reviewersForm, makeReviewersView);
  addPage(
      tr("Supplements"), [](const session::CaseSession&) { return &SupplementPage::shows; },
      [this](session::CaseSession& session, QWidget* stack) { return supplementPage(session, stack); });

  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  column->addWidget(m_whatIf);
  auto* const tabs = new QHBoxLayout;
  tabs->setContentsMargins(kTabsIndent, 0, 0, 0);
  tabs->addWidget(m_bar);
  column->addLayout(tabs);
  column->addWidget(m_aside);
  column->addWidget(m_stack, 1);
  // In a low window the page gives way and scrolls, before the form for a correction or mark does.
  m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
  m_zoom->followWords(*m_aside);
  connect(m_aside, &AsideForms::correctionClosed, this, [this](const core::Place& place) { focusFirstOf({place}); });
  connect(m_aside, &AsideForms::markClosed, this, &CasePage::focusMarked);
  connect(m_aside, &AsideForms::openPlacesChanged, this, &CasePage::showUnsaved);
  connect(m_whatIf, &WhatIfBar::aboutToEnd, this, &CasePage::commit);
  connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
    if (m_session == nullptr) return;
    commit();
    // Before the stack hides the page: Qt would then move the focus to whatever widget comes next.
    rememberPlace();
    if (m_stack->isAncestorOf(QApplication::focusWidget())) m_stack->setFocus(Qt::OtherFocusReason);
    m_stack->setCurrentWidget(shown(static_cast<std::size_t>(tab)).page);
    if (m_stack->hasFocus()) enterTab();
    Q_EMIT tabChanged();
  });
}

CasePage::~CasePage() = default;

void CasePage::addTab(const QString& name, MakeForm form, MakeView make) {
  addPage(
      name,
      [form = std::move(form)](const session::CaseSession& session) -> Shows {
        return [fields = fieldsOf(*form(session))](const core::Field& field) {
          return fields.contains(field.id) || (field.list && fields.contains(*field.list));
        };
      },
      [make = std::move(make)](session::CaseSession& session, QWidget* stack) {
        FormView* const view = make(session, stack);
        view->setFrameShape(QFrame::NoFrame);
        return Shown{.page = view, .view = view};
      });
}

CasePage::Shown CasePage::progressPage(session::CaseSession& session, QWidget* parent) {
  auto* const page = new ProgressPage(session, m_lastPerson, parent);
  connect(page, &ProgressPage::newRoundWanted, this, &CasePage::newRoundWanted);
  connect(page, &ProgressPage::openPlacesChanged, this, &CasePage::showUnsaved);
  return {.page = page, .view = &page->rectification(), .takeFocus = [page] { page->takeFocus(); }, .progress = page};
}

CasePage::Shown CasePage::supplementPage(session::CaseSession& session, QWidget* parent) {
  auto* const page = new SupplementPage(session, parent);
  connect(page, &SupplementPage::printWanted, this, &CasePage::printWanted);
  connect(page, &SupplementPage::saveWanted, this, &CasePage::saveWanted);
  connect(page, &SupplementPage::placeWanted, this, [this](const core::Place& place) { focusFirstOf({place}); });
  return {.page = page, .takeFocus = [page] { page->takeFocus(); }};
}

void CasePage::addPage(const QString& name, MakeShows shows, MakeShown make) {
  const int tab = m_bar->addTab(name);
  m_bar->setTabToolTip(tab, pageKeys(tab + 1).toString(QKeySequence::NativeText));
  m_tabs.push_back({.name = name, .makeShows = std::move(shows), .make = std::move(make)});
}

void CasePage::setSession(session::CaseSession* session) {
  m_session = nullptr;  // what the forms hand over when they go belongs to the case before
  m_aside->setSession(nullptr);
  m_session = session;
  m_aside->setSession(session);
  m_header->setSession(session);
  m_whatIf->setSession(session);
  for (Tab& tab : m_tabs) {
    delete tab.shown.page;
    tab.shown = {};
    tab.shows = {};
  }
  if (session != nullptr) m_stack->setCurrentWidget(shown(static_cast<std::size_t>(m_bar->currentIndex())).page);
  showUnsaved();  // tells of the case that is shown now
}

CasePage::Shown& CasePage::shown(std::size_t tab) {
  if (m_tabs[tab].shown.page != nullptr) return m_tabs[tab].shown;
  m_tabs[tab].shown = m_tabs[tab].make(*m_session, m_stack);
  m_tabs[tab].shown.page->setAccessibleName(m_tabs[tab].name);
  follow(m_tabs[tab].shown);
  m_stack->addWidget(m_tabs[tab].shown.page);
  return m_tabs[tab].shown;
}

void CasePage::follow(Shown& made) {
  if (made.page != made.view) m_zoom->followWords(*made.page);
  if (made.view != nullptr) followForm(*made.view);
}

void CasePage::followForm(FormView& form) {
  FormView* const made = &form;
  m_zoom->follow(form);
  if (m_session->isReadOnly()) {
    keepFromEdits(*made->widget());
    made->setFocusPolicy(Qt::StrongFocus);  // no blank can take the focus, and keys scroll the form
  }
  connect(made, &FormView::placeEdited, this, &CasePage::placeEdited);
  connect(made, &FormView::placeLeft, this, &CasePage::placeLeft);
  connect(made, &FormView::fileWanted, this, &CasePage::fileWanted);
  connect(made, &FormView::menuAsked, this, &CasePage::menuAsked);
  connect(made, &FormView::endReached, this, &CasePage::endReached);
  connect(made, &FormView::hinted, this, &CasePage::hinted);
  EvidenceEntry& files = made->evidence();
  connect(&files, &EvidenceEntry::filesWanted, this, &CasePage::evidenceWanted);
  connect(&files, &EvidenceEntry::fileShown, this, &CasePage::showFile);
  connect(&files, &EvidenceEntry::said, this, &CasePage::said);
  connect(&files, &EvidenceEntry::hinted, this, &CasePage::hinted);
  connect(&files, &EvidenceEntry::refused, this, &CasePage::refused);
  connect(made, &FormView::openPlacesChanged, this, &CasePage::showUnsaved);
  // When a row goes, what is typed in it goes too.
  connect(m_session, &session::CaseSession::listChanged, made, [this] { showUnsaved(); });
}

void CasePage::showUnsaved() {
  const bool unsaved = hasOpenPlaces();
  m_header->setUnsaved(unsaved);
  Q_EMIT unsavedChanged(unsaved);
}

FormView* CasePage::shownView() const {
  return m_session == nullptr ? nullptr : m_tabs[static_cast<std::size_t>(m_bar->currentIndex())].shown.view;
}

QStringList CasePage::tabNames() const {
  QStringList names;
  for (const Tab& tab : m_tabs) names.append(tab.name);
  return names;
}

void CasePage::showTab(int tab) {
  m_bar->setCurrentIndex(tab);
  if (!shown(static_cast<std::size_t>(tab)).page->isAncestorOf(QApplication::focusWidget())) enterTab();
}

/// Puts the cursor where it was when the tab was left, else at the beginning. It arrives as by Tab, so that typing
/// replaces what stands in the blank.
void CasePage::enterTab() {
  Tab& tab = m_tabs[static_cast<std::size_t>(m_bar->currentIndex())];
  const Shown& current = tab.shown;
  if (current.takeFocus) return current.takeFocus();
  const auto left = std::exchange(tab.left, std::nullopt);
  if (left) return current.view->focusEdited(*left);
  focusForm();
  // On a page that is one list, the cursor goes to the first row and not to the tick (名单录完), which is set last.
  if (const auto place = focusedPlace();
      place && m_session->definitions().catalogue()[place->field].type == core::FieldType::List)
    current.view->focusPlace(*place);
}

void CasePage::rememberPlace() {
  const auto* const page = m_stack->currentWidget();
  for (Tab& tab : m_tabs)
    if (tab.shown.page == page && tab.shown.view != nullptr && page->isAncestorOf(QApplication::focusWidget()))
      tab.left = tab.shown.view->focusedPlace();
}

bool CasePage::holds(std::size_t tab, core::FieldId field) {
  Shows& shows = m_tabs[tab].shows;
  if (!shows) shows = m_tabs[tab].makeShows(*m_session);
  return shows(m_session->definitions().catalogue()[field]);
}

std::optional<std::size_t> CasePage::tabOf(core::FieldId field) {
  const auto current = static_cast<std::size_t>(m_bar->currentIndex());
  if (holds(current, field)) return current;
  for (std::size_t tab = 0; tab < m_tabs.size(); ++tab) {
    if (holds(tab, field)) return tab;
  }
  return std::nullopt;
}

FormView* CasePage::showViewOf(core::FieldId field) {
  const auto tab = tabOf(field);
  if (!tab) return nullptr;
  m_bar->setCurrentIndex(static_cast<int>(*tab));
  return view(*tab) != nullptr && view(*tab)->holds(field) ? view(*tab) : nullptr;
}

void CasePage::focusFirstOf(const std::vector<core::Place>& places) {
  if (m_session == nullptr) return;
  const auto current = static_cast<std::size_t>(m_bar->currentIndex());
  if (m_tabs[current].keepsFindings)
    for (const core::Place& place : places)
      if (view(current)->holds(place.field)) return view(current)->focusPlace(place);
  for (const core::Place& place : places) {
    if (std::ranges::count(m_aside->openPlaces(), place) > 0) return m_aside->takeFocus();
    if (ProgressPage* const page = unfinishedAt(place)) {
      m_bar->setCurrentIndex(static_cast<int>(*tabOf(place.field)));
      return page->showUnfinished();
    }
    FormView* const form = showViewOf(place.field);
    if (form != nullptr) return form->focusPlace(place);
  }
}

void CasePage::showEdited(const core::Place& cursor) {
  if (const FormView* const now = shownView(); now != nullptr && now->tellsOf(cursor.field)) return focusForm();
  if (FormView* const form = showViewOf(cursor.field))
    form->focusEdited(cursor);
  else
    focusForm();
}

void CasePage::focusForm() {
  if (m_session == nullptr) return;
  const Shown& current = shown(static_cast<std::size_t>(m_bar->currentIndex()));
  if (current.page->isAncestorOf(QApplication::focusWidget())) return;
  if (current.takeFocus) return current.takeFocus();
  if (m_session->isReadOnly()) return current.view->setFocus(Qt::TabFocusReason);  // so that keys scroll it
  const FormView* const shown = current.view;
  if (auto* const first = shown->findChild<AnswerEditor*>()) first->takeFocus();
}

std::optional<core::Place> CasePage::focusedPlace() const {
  const FormView* const form = shownView();
  return form == nullptr ? std::nullopt : form->focusedPlace();
}

void CasePage::keyPressEvent(QKeyEvent* event) {
  const QString locked = m_session == nullptr ? QString() : Actions::whyLocked(*m_session);
  if (locked.isEmpty() || !isTyping(*event)) return QWidget::keyPressEvent(event);
  Q_EMIT hinted(locked);
}

int CasePage::deskTab() const {
  return static_cast<int>(std::ranges::find_if(m_tabs, &Tab::keepsFindings) - m_tabs.begin());
}

FormView& CasePage::showDesk() {
  const int desk = deskTab();
  if (m_bar->currentIndex() != desk) m_bar->setCurrentIndex(desk);
  return *view(static_cast<std::size_t>(desk));
}

void CasePage::goToCriterion(int by) {
  const int desk = deskTab();
  const bool isRemembered = m_bar->currentIndex() != desk && m_tabs[static_cast<std::size_t>(desk)].left;
  if (isRemembered) return showTab(desk);
  ui::goToCriterion(showDesk(), *m_session, by);
}

bool CasePage::goToUnverified() {
  return ui::goToUnverified(showDesk(), *m_session);
}

void CasePage::tryFigures() {
  ui::tryFigures(showDesk(), *m_session);
}

/// Words of another correction or mark are never thrown away for the next one.
bool CasePage::isAsideTaken() {
  if (m_aside->openPlaces().empty()) return false;
  m_aside->takeFocus();
  Q_EMIT hinted(tr("%1 is not recorded yet: record it, or leave it with Esc.").arg(m_aside->unfinishedName()));
  return true;
}

void CasePage::askCorrection(annotations::CorrectionKind kind, const core::Place& place) {
  if (isAsideTaken()) return;
  m_aside->askCorrection(kind, place);
  layout()->activate();  // the form has less room now
  if (FormView* const form = showViewOf(place.field)) form->keepInSight(place);
}

void CasePage::askMark(annotations::QueryState state, const core::Place& place) {
  if (isAsideTaken()) return;
  m_aside->askMark(state, place);
  layout()->activate();
  if (FormView* const form = showViewOf(place.field)) form->keepInSight(place);
}

void CasePage::focusMarked(const core::Place& place) {
  if (m_session == nullptr) return;
  if (FormView* const form = showViewOf(place.field)) form->focusEdited(place);
}

void CasePage::commit() {
  m_aside->settle();
  // While the tab changes, the bar stands at the next page already, and the stack shows the one that is being left.
  const QWidget* const painted = m_stack->currentWidget();
  for (const Tab& tab : m_tabs)
    if (tab.shown.view != nullptr && tab.shown.page == painted) tab.shown.view->commitOpenEditor();
  for (const Tab& tab : m_tabs)
    if (tab.shown.progress != nullptr) tab.shown.progress->saveDrafts();
}

EvidenceEntry* CasePage::evidence() const {
  const FormView* const form = shownView();
  return form == nullptr ? nullptr : &form->evidence();
}

void CasePage::showFile(core::RowId file) {
  focusFirstOf({{.field = m_session->definitions().catalogue().require("evidence.files.file"), .row = file}});
}

void CasePage::takeFile(const QString& path) {
  if (FormView* const shown = shownView()) shown->takeFile(path);
}

FormView::RowAbilities CasePage::rowAbilities() const {
  const FormView* const shown = shownView();
  return shown == nullptr ? FormView::RowAbilities() : shown->rowAbilities();
}

void CasePage::addRow() {
  if (FormView* const shown = shownView()) shown->addRow();
}

void CasePage::removeRow() {
  if (FormView* const shown = shownView()) shown->removeRow();
}

void CasePage::moveRow(int by) {
  if (FormView* const shown = shownView()) shown->moveRow(by);
}

}  // namespace guapai::ui
