#pragma once

class QWidget;

namespace guapai::workspace {
class CaseSession;
}

namespace guapai::ui {

class FormView;

/// The working sheet of 第2项 (基本标准): figures, departments, and requirement by requirement what comes of them. It
/// proposes; the tick on it decides.
[[nodiscard]] FormView* makeBasicStandardView(workspace::CaseSession& session, QWidget* parent);

/// The 18 core systems (核心制度), recorded only.
[[nodiscard]] FormView* makeCoreSystemsView(workspace::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
