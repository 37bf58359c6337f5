#pragma once

class QWidget;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class FormView;

/// The working sheet of 第2项 (基本标准): figures, departments, and requirement by requirement what comes of them. It
/// proposes; the tick on it decides.
[[nodiscard]] FormView* makeBasicStandardView(session::CaseSession& session, QWidget* parent);

/// The 18 core systems (核心制度), recorded only.
[[nodiscard]] FormView* makeCoreSystemsView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
