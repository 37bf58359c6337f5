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
#include "verification/reviewersignatures.h"
#include "verification/survey.h"

namespace guapai::ui {
namespace {

/// What the page of one desk needs as long as it lives.
class Desk {
  Q_DECLARE_TR_FUNCTIONS(guapai::ui::Desk)

public:
  explicit Desk(session::CaseSession& session)
      : m_session(session),
        m_verification(session.definitions()),
        m_signatures(session.definitions(), m_verification) {}

  [[nodiscard]] const verification::Verification& verification() const { return m_verification; }
  [[nodiscard]] session::CaseSession& session() const { return m_session; }
  [[nodiscard]] LiveTexts texts() const { return deskTexts(m_session, m_verification); }
  [[nodiscard]] core::Changes companions(const core::Place& place, const core::Value& value) {
    return m_signatures.companions(m_session.answers(), place, value);
  }

  /// Does the act of this name.
  /// @return the verified fact to go on with, because the button that was pressed is gone; absent where nothing was
  /// done.
  std::optional<core::FieldId> act(const QString& name) {
    for (const verification::SurveyKind& kind : verification::surveyKinds(m_session.definitions()))
      if (name.toStdString() == liveName(kind.criterion, kActAdoptSurvey)) return adopt(kind);
    return std::nullopt;
  }

private:
  std::optional<core::FieldId> adopt(const verification::SurveyKind& kind) {
    core::Changes changes = verification::surveyResult(m_session.definitions(), kind, m_session.answers()).adoption;
    if (changes.empty()) return std::nullopt;
    const auto figure = std::get<core::SetValue>(changes.back());
    // The signatures come before the figure, so that undo leads to the figure. They are asked for with the survey taken
    // over, so that its own day stays instead of the reviewer's last.
    core::Answers adopted = m_session.answers();
    core::applyChanges(adopted, changes);
    const core::Changes signatures =
        m_signatures.companions(adopted, {.field = figure.field, .row = std::nullopt}, figure.value);
    changes.insert(changes.begin(), signatures.begin(), signatures.end());
    m_session.act(changes, tr("Survey taken over"));
    return figure.field;
  }

  session::CaseSession& m_session;
  verification::Verification m_verification;
  verification::ReviewerSignatures m_signatures;
};

/// The ids of all criteria, then of all disqualifiers.
std::vector<std::string> sectionIds(const session::CaseSession& session) {
  std::vector<std::string> ids;
  for (const auto& finding : session.evaluation().criteria) ids.push_back(finding.id);
  for (const auto& finding : session.evaluation().disqualifiers) ids.push_back(finding.id);
  return ids;
}

}  // namespace

std::shared_ptr<const forms::FormDefinition> deskForm(const session::CaseSession& session) {
  return makeDeskForm(session.definitions(), verification::Verification(session.definitions())).form;
}

FormView* makeDeskView(session::CaseSession& session, QWidget* parent) {
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
