#include "app/evidencecommands.h"

#include <QtGui/QAction>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMenuBar>

#include "app/actions.h"
#include "app/casepage.h"
#include "app/districtpage.h"
#include "entry/evidenceentry.h"
#include "session/casesession.h"

namespace guapai::ui {

EvidenceCommands::EvidenceCommands(Actions& actions, DistrictPage& district, QObject* parent)
    : QObject(parent), m_actions(&actions), m_district(&district) {
  connect(&district, &DistrictPage::sessionChanged, this, &EvidenceCommands::follow);
  connect(&district.casePage(), &CasePage::menuAsked, this, &EvidenceCommands::addTo);
  connect(actions.addEvidence, &QAction::triggered, this, &EvidenceCommands::askForFiles);
  connect(actions.showEvidence, &QAction::triggered, this, &EvidenceCommands::showFiles);
  // A focus that goes to a menu does not count: the menu gives it back when it closes.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now == nullptr || qobject_cast<QMenuBar*>(now) != nullptr || qobject_cast<QMenu*>(now) != nullptr) return;
    m_holder = now;
    show();
  });
}

std::optional<annotations::EvidenceTarget> EvidenceCommands::target() const {
  const CasePage& page = m_district->casePage();
  const EvidenceEntry* const files = page.evidence();
  if (files == nullptr || m_holder == nullptr) return std::nullopt;
  return files->targetAt(*m_holder);
}

void EvidenceCommands::follow(session::CaseSession* session) {
  if (session != nullptr) connect(session, &session::CaseSession::trialChanged, this, &EvidenceCommands::show);
  show();
}

/// Enables the commands that the focus allows. No file can be added while figures are tried.
void EvidenceCommands::show() {
  const auto* const session = m_district->session();
  if (session == nullptr) {
    for (QAction* const action : {m_actions->addEvidence, m_actions->showEvidence})
      Actions::allow(*action, m_actions->whyNoCenter());
    return;
  }
  const QString whyNone = target() ? QString() : tr("No evidence belongs to the place of the cursor.");
  const QString locked =
      session->isTrying() ? tr("Figures are being tried: nothing is added meanwhile.") : Actions::whyLocked(*session);
  Actions::allow(*m_actions->addEvidence, locked.isEmpty() ? whyNone : locked);
  Actions::allow(*m_actions->showEvidence, whyNone);
}

void EvidenceCommands::addTo(QMenu* menu) {
  if (!menu->isEmpty()) menu->addSeparator();
  menu->addActions({m_actions->addEvidence, m_actions->showEvidence});
}

void EvidenceCommands::askForFiles() {
  if (const auto wanted = target()) m_district->casePage().evidence()->ask(*wanted);
}

void EvidenceCommands::showFiles() {
  if (const auto wanted = target()) m_district->casePage().evidence()->show(*wanted, m_holder);
}

}  // namespace guapai::ui
