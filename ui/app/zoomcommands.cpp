#include "app/zoomcommands.h"

#include <QtGui/QAction>

#include "app/actions.h"
#include "app/casepage.h"
#include "app/districtpage.h"
#include "entry/formzoom.h"
#include "ledger/ledgerpage.h"
#include "shell/preferences.h"

namespace guapai::ui {

ZoomCommands::ZoomCommands(Actions& actions, DistrictPage& district, Preferences& preferences, QObject* parent)
    : QObject(parent), m_actions(&actions), m_district(&district), m_preferences(&preferences) {
  CasePage& forms = district.casePage();
  forms.zoom().setPercent(preferences.formZoom());
  LedgerView* const ledger = &district.ledger().view();
  ledger->setZoom(preferences.formZoom());
  connect(&forms.zoom(), &FormZoom::changed, ledger, [&forms, ledger] { ledger->setZoom(forms.zoom().percent()); });
  connect(&forms.zoom(), &FormZoom::wanted, this, &ZoomCommands::zoomBy);
  connect(&district, &DistrictPage::sessionChanged, this, &ZoomCommands::show);
  connect(actions.zoomIn, &QAction::triggered, this, [this] { zoomBy(1); });
  connect(actions.zoomOut, &QAction::triggered, this, [this] { zoomBy(-1); });
  connect(actions.zoomUsual, &QAction::triggered, this, [this] { zoomTo(kUsualZoom); });
}

void ZoomCommands::takeSize() {
  const int percent = m_preferences->formZoom();
  if (percent != m_district->casePage().zoom().percent()) zoomTo(percent);
}

void ZoomCommands::zoomBy(int steps) {
  zoomTo(zoomStepsFrom(m_district->casePage().zoom().percent(), steps));
}

void ZoomCommands::zoomTo(int percent) {
  m_district->casePage().zoom().setPercent(percent);
  m_preferences->setFormZoom(percent);
  show();
  m_district->say(tr("Form %1%").arg(percent));
}

/// Enables the commands that would change something.
void ZoomCommands::show() {
  CasePage& forms = m_district->casePage();
  QString why;
  if (m_district->session() == nullptr) why = m_actions->whyNoCenter();
  const auto allow = [&why](QAction& action, bool changes, const QString& otherwise) {
    Actions::allow(action, why.isEmpty() && !changes ? otherwise : why);
  };
  const int percent = forms.zoom().percent();
  allow(*m_actions->zoomIn, percent < kZoomSteps.back(), tr("The form is as large as it can be."));
  allow(*m_actions->zoomOut, percent > kZoomSteps.front(), tr("The form is as small as it can be."));
  allow(*m_actions->zoomUsual, percent != kUsualZoom, tr("The form has its original size."));
}

}  // namespace guapai::ui
