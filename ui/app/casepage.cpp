#include "app/casepage.h"

#include <algorithm>

#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

#include "app/caseheader.h"
#include "desk/deskview.h"
#include "entry/pages.h"
#include "widgets/answereditor.h"
#include "widgets/tabstrip.h"

namespace guapai::ui {

namespace {

/// So that the first tab's word stands under the center's name.
constexpr int kTabsIndent = 10;

}  // namespace

CasePage::CasePage(QWidget* parent)
    : QWidget(parent), m_header(new CaseHeader(this)), m_bar(new TabStrip(this)), m_stack(new QStackedWidget(this)) {
  setObjectName(QStringLiteral("casePage"));
  m_bar->setObjectName(QStringLiteral("tabs"));
  m_bar->setFocusPolicy(Qt::NoFocus);  // Tab walks the blanks; Ctrl and a number switch
  const auto annex = [](const char* form) {
    return [form](workspace::CaseSession& session, QWidget* stack) { return makeAnnexView(form, session, stack); };
  };
  addTab(tr("Application"), annex("annex4"));
  addTab(tr("Information"), annex("annex2"));
  addTab(tr("Conditions"), makeConditionsView);
  addTab(tr("Register"), makeRegisterView);
  addTab(tr("Verification"), makeDeskView);

  auto* const column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_header);
  auto* const tabs = new QHBoxLayout;
  tabs->setContentsMargins(kTabsIndent, 0, 0, 0);
  tabs->addWidget(m_bar);
  column->addLayout(tabs);
  column->addWidget(m_stack, 1);
  connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
    if (m_session == nullptr) return;
    commit();
    m_stack->setCurrentWidget(view(static_cast<std::size_t>(tab)));
  });
}

CasePage::~CasePage() = default;

void CasePage::addTab(const QString& name, MakeView make) {
  m_tabs.push_back({name, std::move(make)});
  const int tab = m_bar->addTab(name);
  m_bar->setTabToolTip(tab, QStringLiteral("Ctrl+%1").arg(tab + 1));
}

void CasePage::setSession(workspace::CaseSession* session) {
  m_session = session;
  m_header->setSession(session);
  for (Tab& tab : m_tabs) {
    delete tab.view;
    tab.view = nullptr;
  }
  if (session != nullptr) m_stack->setCurrentWidget(view(static_cast<std::size_t>(m_bar->currentIndex())));
}

FormView* CasePage::view(std::size_t tab) {
  FormView*& made = m_tabs[tab].view;
  if (made != nullptr) return made;
  made = m_tabs[tab].make(*m_session, m_stack);
  made->setAccessibleName(m_tabs[tab].name);
  made->setFrameShape(QFrame::NoFrame);
  connect(made, &FormView::placeEdited, this, &CasePage::placeEdited);
  connect(made, &FormView::placeLeft, this, &CasePage::placeLeft);
  connect(made, &FormView::fileWanted, this, &CasePage::fileWanted);
  connect(made, &FormView::endReached, this, &CasePage::endReached);
  connect(made, &FormView::placeEntered, this, [this](const workspace::Place& place) { m_entered = place; });
  const auto showOpen = [this] {
    const bool unsaved = !openPlaces().empty();
    m_header->setUnsaved(unsaved);
    Q_EMIT unsavedChanged(unsaved);
  };
  connect(made, &FormView::openPlacesChanged, this, showOpen);
  connect(m_session, &workspace::CaseSession::listChanged, made, showOpen);  // rows go with what is typed in them
  m_stack->addWidget(made);
  return made;
}

FormView* CasePage::shownView() const {
  return m_session == nullptr ? nullptr : m_tabs[static_cast<std::size_t>(m_bar->currentIndex())].view;
}

QStringList CasePage::tabNames() const {
  QStringList names;
  for (const Tab& tab : m_tabs) names.append(tab.name);
  return names;
}

void CasePage::showTab(int tab) {
  m_bar->setCurrentIndex(tab);
  focusForm();
}

std::optional<std::size_t> CasePage::tabOf(core::FieldId field) {
  const auto shown = static_cast<std::size_t>(m_bar->currentIndex());
  if (view(shown)->holds(field)) return shown;
  for (std::size_t tab = 0; tab < m_tabs.size(); ++tab) {
    if (view(tab)->holds(field)) return tab;
  }
  return std::nullopt;
}

FormView* CasePage::showViewOf(core::FieldId field) {
  const auto tab = tabOf(field);
  if (!tab) return nullptr;
  m_bar->setCurrentIndex(static_cast<int>(*tab));
  return view(*tab);
}

void CasePage::focusFirstOf(const std::vector<workspace::Place>& places) {
  if (m_session == nullptr) return;
  for (const workspace::Place& place : places) {
    FormView* const form = showViewOf(place.field);
    if (form != nullptr) return form->focusPlace(place);
  }
}

void CasePage::showEdited(const workspace::Place& cursor) {
  if (FormView* const form = showViewOf(cursor.field)) form->focusEdited(cursor);
}

QString CasePage::nameOf(const workspace::Place& place) {
  const core::FieldCatalogue& catalogue = m_session->definitions().catalogue();
  const core::Field& field = catalogue[place.field];
  QStringList parts;
  if (const auto tab = tabOf(place.field)) parts.append(m_tabs[*tab].name);
  if (field.list) {
    const core::List* const list = m_session->answers().list(*field.list);
    const auto rows = list == nullptr ? std::vector<core::Row>() : list->rows;
    const auto row = std::ranges::find_if(rows, [&place](const core::Row& each) { return each.id == place.row; });
    parts.append(QString::fromStdString(catalogue[*field.list].label));
    parts.append(tr("row %1").arg(row - rows.begin() + 1));
  }
  parts.append(QString::fromStdString(field.label));
  return parts.join(QLatin1Char(' '));
}

std::vector<workspace::Place> CasePage::openPlaces() const {
  std::vector<workspace::Place> all;
  for (const Tab& tab : m_tabs) {
    if (tab.view == nullptr) continue;
    const auto places = tab.view->openPlaces();
    all.insert(all.end(), places.begin(), places.end());
  }
  return all;
}

void CasePage::restoreDraft(const workspace::CaseSession::Draft& draft) {
  if (const auto tab = tabOf(draft.place.field)) view(*tab)->restoreDraft(draft.place, draft.text);
}

void CasePage::focusForm() {
  const FormView* const shown = shownView();
  if (shown == nullptr || shown->isAncestorOf(QApplication::focusWidget())) return;
  if (auto* const first = shown->findChild<AnswerEditor*>()) first->takeFocus();
}

std::optional<workspace::Place> CasePage::focusedPlace() const {
  return isAncestorOf(QApplication::focusWidget()) ? m_entered : std::nullopt;
}

void CasePage::commit() {
  if (FormView* const shown = shownView()) shown->commitOpenEditor();
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
