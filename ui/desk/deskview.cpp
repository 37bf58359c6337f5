#include "desk/deskview.h"

#include <algorithm>
#include <optional>

#include <QtCore/QCoreApplication>
#include <QtWidgets/QPushButton>

#include "desk/deskform.h"
#include "desk/desktexts.h"
#include "desk/deskwalk.h"
#include "entry/evidenceentry.h"
#include "entry/formview.h"
#include "entry/formwalk.h"
#include "workspace/survey.h"
#include "workspace/verifier.h"

namespace guapai::ui {
namespace {

/// What one desk needs as long as it is shown.
class Desk {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::Desk)

public:
  explicit Desk(workspace::CaseSession& session)
      : m_session(session), m_verification(session.definitions()), m_verifier(session.definitions(), m_verification) {}

  [[nodiscard]] const workspace::Verification& verification() const { return m_verification; }
  [[nodiscard]] workspace::CaseSession& session() const { return m_session; }
  [[nodiscard]] LiveTexts texts() const { return deskTexts(m_session, m_verification); }
  [[nodiscard]] core::Changes companions(const workspace::Place& place, const core::Value& value) {
    return m_verifier.companions(m_session.answers(), place, value);
  }

  /// @return the verified fact that shows what came of it: the button that was pressed is gone.
  std::optional<core::FieldId> act(const QString& name) {
    for (const workspace::SurveyKind& kind : workspace::surveyKinds(m_session.definitions()))
      if (name.toStdString() == liveName(kind.criterion, kActAdoptSurvey)) return adopt(kind);
    return std::nullopt;
  }

private:
  std::optional<core::FieldId> adopt(const workspace::SurveyKind& kind) {
    core::Changes changes = workspace::surveyResult(m_session.definitions(), kind, m_session.answers()).adoption;
    if (changes.empty()) return std::nullopt;
    const auto figure = std::get<core::SetValue>(changes.back());
    // Before the figure, so that undo leads to it; the survey's own day counts before the reviewer's last.
    core::Answers adopted = m_session.answers();
    core::applyChanges(adopted, changes);
    const core::Changes signatures =
        m_verifier.companions(adopted, {.field = figure.field, .row = std::nullopt}, figure.value);
    changes.insert(changes.begin(), signatures.begin(), signatures.end());
    m_session.act(changes, tr("Survey taken over"));
    return figure.field;
  }

  workspace::CaseSession& m_session;
  workspace::Verification m_verification;
  workspace::Verifier m_verifier;
};

/// Of all criteria, then of all conditions.
std::vector<std::string> sectionIds(const workspace::CaseSession& session) {
  std::vector<std::string> ids;
  for (const auto& finding : session.evaluation().criteria) ids.push_back(finding.id);
  for (const auto& finding : session.evaluation().disqualifiers) ids.push_back(finding.id);
  return ids;
}

}  // namespace

FormView* makeDeskView(workspace::CaseSession& session, QWidget* parent) {
  const auto desk = std::make_shared<Desk>(session);
  DeskForm form = makeDeskForm(session.definitions(), desk->verification());
  auto* const view = new FormView(std::move(form.form), session, parent);
  view->evidence().setSections(std::move(form.sections));
  for (const auto& id : sectionIds(session))
    for (const char* const act : {kActAddEvidence, kActShowEvidence})
      if (auto* const button = view->findChild<QPushButton*>(QString::fromStdString(liveName(id, act))))
        setAside(*button);
  view->setCompanions([desk](const auto& place, const auto& value) { return desk->companions(place, value); });
  view->setLive([desk] { return desk->texts(); });
  QObject::connect(view, &FormView::acted, view, [desk, view](const QString& name) {
    view->commitOpenEditor();
    for (const auto& id : sectionIds(desk->session())) {
      if (name.toStdString() == liveName(id, kActAddEvidence)) return view->evidence().ask({.about = id});
      if (name.toStdString() == liveName(id, kActShowEvidence)) {
        return view->evidence().show({.about = id}, view->findChild<QWidget*>(name));
      }
    }
    if (name == QLatin1String(kActWhatIf)) return tryFigures(*view, desk->session());
    if (name == QLatin1String(kActNextUnverified)) return static_cast<void>(goToUnverified(*view, desk->session()));
    if (const auto field = desk->act(name)) view->focusPlace({.field = *field, .row = std::nullopt});
  });
  return view;
}

}  // namespace guapai::ui
