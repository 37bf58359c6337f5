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
  // A menu that is opened takes the focus and gives it back.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now == nullptr || qobject_cast<QMenuBar*>(now) != nullptr || qobject_cast<QMenu*>(now) != nullptr) return;
    m_place = m_district->casePage().focusedPlace();
    show();
  });
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
  menu->addActions({m_actions->supplement, m_actions->correctKeying, m_actions->paperBlank, m_actions->doubtful});
}

/// What can be done with the blank, and what is said of it. A figure that is only tried is not put right.
void CorrectionCommands::show() {
  for (QAction* const action :
       {m_actions->supplement, m_actions->correctKeying, m_actions->paperBlank, m_actions->doubtful})
    action->setEnabled(false);
  for (QAction* const action : {m_actions->paperBlank, m_actions->doubtful}) action->setChecked(false);
  if (m_session == nullptr || !m_place || m_session->laterRound() || m_session->isTrying()) return;
  const core::Answers& answers = m_session->answers();
  const core::Field& field = answers.catalogue()[m_place->field];
  if (field.list && !workspace::writtenPlace(answers, *m_place).row) return;
  for (QAction* const action : {m_actions->supplement, m_actions->correctKeying})
    action->setEnabled(workspace::canCorrect(field));
  // Also while something is answered there: it may just be being taken away.
  for (QAction* const action : {m_actions->paperBlank, m_actions->doubtful})
    action->setEnabled(workspace::canMark(answers, *m_place, QueryState::Doubtful));
  const workspace::Queries queries(answers);
  const workspace::Query* const query = queries.find(*m_place);
  m_actions->paperBlank->setChecked(query != nullptr && query->state == QueryState::PaperBlank);
  m_actions->doubtful->setChecked(query != nullptr && query->state == QueryState::Doubtful);
}

void CorrectionCommands::correct(CorrectionKind kind) {
  const auto place = m_place;  // moves with the focus
  if (place) m_district->casePage().askCorrection(kind, *place);
}

void CorrectionCommands::mark(QueryState state, bool set) {
  if (m_session == nullptr || !m_place) return;
  if (!workspace::canMark(m_session->answers(), *m_place, state)) {
    Q_EMIT m_district->said(tr("Something is answered there: the paper is not blank."));
    return show();
  }
  const auto changes =
      workspace::markChanges(m_session->answers(), *m_place, set ? std::optional(state) : std::nullopt);
  const QAction* const action = state == QueryState::PaperBlank ? m_actions->paperBlank : m_actions->doubtful;
  m_session->act(changes, action->text().remove(u'&'));
  show();
}

}  // namespace guapai::ui
