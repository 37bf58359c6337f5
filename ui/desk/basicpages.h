#pragma once

class QWidget;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class FormView;

/// The page of the working sheet of 第2项 (《社区医院基本标准（试行）》, 国卫办医函〔2019〕518号): figures,
/// departments, and for each requirement what comes of them. The sheet only proposes; the reviewer's tick on it
/// decides.
/// @param session  must live longer.
[[nodiscard]] FormView* makeBasicStandardView(session::CaseSession& session, QWidget* parent);

/// The page of the 18 core systems (核心制度). They are only recorded and never change 第2项.
/// @param session  must live longer.
[[nodiscard]] FormView* makeCoreSystemsView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
