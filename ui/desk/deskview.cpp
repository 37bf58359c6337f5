#include "desk/deskview.h"

#include "desk/deskform.h"
#include "desk/desktexts.h"
#include "entry/formview.h"

namespace guapai::ui {

FormView* makeDeskView(workspace::CaseSession& session, QWidget* parent) {
  const auto verification = std::make_shared<const workspace::Verification>(session.definitions());
  auto* const view = new FormView(makeDeskForm(session.definitions(), *verification), session, parent);
  view->setLive([&session, verification] { return deskTexts(session, *verification); });
  return view;
}

}  // namespace guapai::ui
