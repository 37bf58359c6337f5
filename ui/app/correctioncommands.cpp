#include "app/correctioncommands.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include "app/actions.h"
#include "app/casepage.h"
#include "app/districtpage.h"

namespace guapai::ui {

using workspace::CorrectionKind;
using workspace::QueryState;

CorrectionCommands::CorrectionCommands(Actions& actions, DistrictPage& district, QObject* parent)
    : QObject(parent), m_actions(&actions), m_district(&district) {
  connect(&district, &DistrictPage::sessionChanged, this, &CorrectionCommands::follow);
  connect(&district.casePage(), &CasePage::menuAsked, this, &CorrectionCommands::addTo);
  connect(actions.supplement, &QAction::triggered, this, [this] { correct(CorrectionKind::Supplement); });
  connect(actions.correctKeying, &QAction::triggered, this, [this] { correct(CorrectionKind::Keying); });
  connect(actions.paperBlank, &QAction::triggered, this, [this](bool set) { mark(QueryState::PaperBlank, set); });
  connect(actions.doubtful, &QAction::triggered, this, [this](bool set) { mark(QueryState::Doubtful, set); });
  connect(actions.markNote, &QAction::triggered, this, &CorrectionCommands::askForNote);
  connect(actions.acceptFigure, &QAction::triggered, this, [this](bool set) { mark(QueryState::Accepted, set); });
  // A menu that is opened takes the focus and gives it back.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now == nullptr || qobject_cast<QMenuBar*>(now) != nullptr || qobject_cast<QMenu*>(now) != nullptr) return;
    m_place = m_district->casePage().focusedPlace();
    show();
  });
}

/// In the new row of a list without rows, the list itself is meant: it has no other blank.
std::optional<workspace::Place> CorrectionCommands::place() const {
  if (m_session == nullptr || !m_place) return std::nullopt;
  const core::Answers& answers = m_session->answers();
  const auto list = answers.catalogue()[m_place->field].list;
  if (!list || workspace::writtenPlace(answers, *m_place).row) return m_place;
  const core::List* const rows = answers.list(*list);
  if (rows != nullptr && !rows->rows.empty()) return std::nullopt;
  return workspace::Place{.field = *list, .row = std::nullopt};
}

void CorrectionCommands::follow(workspace::CaseSession* session) {
  m_session = session;
  m_place = session == nullptr ? std::nullopt : m_district->casePage().focusedPlace();
  if (session != nullptr) {
    connect(session, &workspace::CaseSession::evaluationChanged, this, &CorrectionCommands::show);
    connect(session, &workspace::CaseSession::trialChanged, this, &CorrectionCommands::show);
  }
  show();
}

void CorrectionCommands::addTo(QMenu* menu) {
  if (!menu->isEmpty()) menu->addSeparator();
  menu->addActions({m_actions->supplement, m_actions->correctKeying, m_actions->paperBlank, m_actions->doubtful,
                    m_actions->markNote, m_actions->acceptFigure});
}

/// What can be done with the blank, and what is said of it. A figure that is only tried is not put right.
void CorrectionCommands::show() {
  for (QAction* const action : {m_actions->supplement, m_actions->correctKeying, m_actions->paperBlank,
                                m_actions->doubtful, m_actions->markNote, m_actions->acceptFigure})
    action->setEnabled(false);
  for (QAction* const action : {m_actions->paperBlank, m_actions->doubtful, m_actions->acceptFigure})
    action->setChecked(false);
  const auto at = place();
  if (!at || m_session->isReadOnly() || m_session->isTrying()) return;
  const core::Answers& answers = m_session->answers();
  for (QAction* const action : {m_actions->supplement, m_actions->correctKeying})
    action->setEnabled(workspace::canCorrect(answers.catalogue()[at->field]));
  // Also while something is answered there: it may just be being taken away.
  for (QAction* const action : {m_actions->paperBlank, m_actions->doubtful})
    action->setEnabled(workspace::canMark(answers, *at, QueryState::Doubtful));
  const workspace::Queries queries(answers);
  const workspace::Query* const query = queries.find(*at);
  m_actions->paperBlank->setChecked(query != nullptr && query->state == QueryState::PaperBlank);
  m_actions->doubtful->setChecked(query != nullptr && query->state == QueryState::Doubtful);
  m_actions->markNote->setEnabled(query != nullptr);
  const bool isAccepted = query != nullptr && query->state == QueryState::Accepted;
  m_actions->acceptFigure->setChecked(isAccepted);
  m_actions->acceptFigure->setEnabled(isAccepted || workspace::isDoubtedFigure(*m_session, *at));
}

void CorrectionCommands::correct(CorrectionKind kind) {
  if (const auto at = place()) m_district->casePage().askCorrection(kind, *at);
}

/// A doubt is asked what it is about, and a figure why it is right; what is blank on the paper says it itself.
void CorrectionCommands::mark(QueryState state, bool set) {
  const auto at = place();
  if (!at) return;
  if (!workspace::canMark(m_session->answers(), *at, state)) {
    Q_EMIT m_district->failed(tr("Something is answered there: the paper is not blank."));
    return show();
  }
  if (set && state != QueryState::PaperBlank) return m_district->casePage().askMark(state, *at);
  const auto changes = workspace::markChanges(m_session->answers(), *at,
                                              set ? std::optional(workspace::Query{.state = state}) : std::nullopt);
  const QString name =
      QString::fromStdString(workspace::queryText(m_session->definitions().messages(), {.state = state}));
  m_session->act(changes, name);
  show();
}

void CorrectionCommands::askForNote() {
  const auto at = place();
  if (!at) return;
  const workspace::Queries queries(m_session->answers());
  if (const workspace::Query* const query = queries.find(*at)) m_district->casePage().askMark(query->state, *at);
}

}  // namespace guapai::ui
