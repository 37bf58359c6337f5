#include "app/correctioncommands.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include "app/actions.h"
#include "app/casepage.h"
#include "app/districtpage.h"
#include "session/casesession.h"

namespace guapai::ui {

using annotations::CorrectionKind;
using annotations::QueryState;

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
  // A focus that goes to a menu does not count: the menu gives it back when it closes.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now == nullptr || qobject_cast<QMenuBar*>(now) != nullptr || qobject_cast<QMenu*>(now) != nullptr) return;
    m_place = m_district->casePage().focusedPlace();
    show();
  });
}

/// The place that the commands act on; absent where there is none. In the new row of a list without rows it is the list
/// itself, which has no other blank.
std::optional<core::Place> CorrectionCommands::place() const {
  if (m_session == nullptr || !m_place) return std::nullopt;
  const core::Answers& answers = m_session->answers();
  const auto list = answers.catalogue()[m_place->field].list;
  if (!list || terms::writtenPlace(answers, *m_place).row) return m_place;
  const core::List* const rows = answers.list(*list);
  if (rows != nullptr && !rows->rows.empty()) return std::nullopt;
  return core::Place{.field = *list, .row = std::nullopt};
}

void CorrectionCommands::follow(session::CaseSession* session) {
  m_session = session;
  m_place = session == nullptr ? std::nullopt : m_district->casePage().focusedPlace();
  if (session != nullptr) {
    connect(session, &session::CaseSession::evaluationChanged, this, &CorrectionCommands::show);
    connect(session, &session::CaseSession::trialChanged, this, &CorrectionCommands::show);
  }
  show();
}

void CorrectionCommands::addTo(QMenu* menu) {
  if (!menu->isEmpty()) menu->addSeparator();
  menu->addActions({m_actions->supplement, m_actions->correctKeying, m_actions->paperBlank, m_actions->doubtful,
                    m_actions->markNote, m_actions->acceptFigure});
}

/// Says why nothing can be corrected or marked at this place; empty where something can.
QString CorrectionCommands::whyNothing(const std::optional<core::Place>& at) const {
  if (m_session == nullptr) return m_actions->whyNoCenter();
  if (const QString locked = Actions::whyLocked(*m_session); !locked.isEmpty()) return locked;
  if (m_session->isTrying()) return tr("Figures are being tried: nothing is put right or marked meanwhile.");
  return at ? QString() : tr("The cursor is in no blank.");
}

/// Enables the commands that the blank allows, and checks those whose mark it bears. While figures are tried none is
/// allowed: a figure that is only tried is not corrected.
void CorrectionCommands::show() {
  const auto at = place();
  const QString whyNot = whyNothing(at);
  for (QAction* const action : {m_actions->supplement, m_actions->correctKeying, m_actions->paperBlank,
                                m_actions->doubtful, m_actions->markNote, m_actions->acceptFigure})
    Actions::allow(*action, whyNot);
  for (QAction* const action : {m_actions->paperBlank, m_actions->doubtful, m_actions->acceptFigure})
    action->setChecked(false);
  if (!whyNot.isEmpty()) return;
  const core::Answers& answers = m_session->answers();
  const bool isCorrected = annotations::canCorrect(answers.catalogue()[at->field]);
  for (QAction* const action : {m_actions->supplement, m_actions->correctKeying})
    Actions::allow(*action, isCorrected ? QString() : tr("Only a blank of the papers is put right."));
  // 纸面空白 is allowed also while the blank is filled in, for the user may be emptying it; `mark` looks again.
  const bool isMarked = annotations::canMark(answers, *at, QueryState::Doubtful);
  for (QAction* const action : {m_actions->paperBlank, m_actions->doubtful})
    Actions::allow(*action, isMarked ? QString() : tr("Only a blank of the papers is marked."));
  const annotations::Queries queries(answers);
  const annotations::Query* const query = queries.find(*at);
  m_actions->paperBlank->setChecked(query != nullptr && query->state == QueryState::PaperBlank);
  m_actions->doubtful->setChecked(query != nullptr && query->state == QueryState::Doubtful);
  Actions::allow(*m_actions->markNote, query != nullptr ? QString() : tr("The blank bears no mark."));
  const bool isAccepted = query != nullptr && query->state == QueryState::Accepted;
  m_actions->acceptFigure->setChecked(isAccepted);
  const bool isDoubted = isAccepted || annotations::isDoubtedFigure(m_session->answers(), m_session->problems(), *at);
  Actions::allow(*m_actions->acceptFigure, isDoubted ? QString() : tr("No figure is doubted here."));
}

void CorrectionCommands::correct(CorrectionKind kind) {
  if (const auto at = place()) m_district->casePage().askCorrection(kind, *at);
}

/// 存疑 asks what the doubt is about and 核对无误 why the figure is right; 纸面空白 needs no words and is set at once.
void CorrectionCommands::mark(QueryState state, bool set) {
  const auto at = place();
  if (!at) return;
  if (!annotations::canMark(m_session->answers(), *at, state)) {
    m_district->hint(tr("Something is answered there: the paper is not blank."));
    return show();
  }
  if (set && state != QueryState::PaperBlank) return m_district->casePage().askMark(state, *at);
  const auto changes = annotations::markChanges(m_session->answers(), *at,
                                                set ? std::optional(annotations::Query{.state = state}) : std::nullopt);
  const QString name =
      QString::fromStdString(annotations::queryText(m_session->definitions().messages(), {.state = state}));
  m_session->act(changes, name);
  show();
}

void CorrectionCommands::askForNote() {
  const auto at = place();
  if (!at) return;
  const annotations::Queries queries(m_session->answers());
  if (const annotations::Query* const query = queries.find(*at)) m_district->casePage().askMark(query->state, *at);
}

}  // namespace guapai::ui
