#pragma once

#include <memory>

#include "forms/formdefinition.h"

class QWidget;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class FormView;

// For each page there are two functions: the first returns its form, the second makes the page.

/// The page of the working sheet of 第2项 (《社区医院基本标准（试行）》, 国卫办医函〔2019〕518号): figures,
/// departments, and for each requirement what comes of them. The sheet only proposes; the reviewer's tick on it
/// decides.
/// @param session  must live longer.
[[nodiscard]] std::shared_ptr<const forms::FormDefinition> basicStandardForm(const session::CaseSession& session);
[[nodiscard]] FormView* makeBasicStandardView(session::CaseSession& session, QWidget* parent);

/// The page of the 18 core systems (核心制度). They are only recorded and never change 第2项.
/// @param session  must live longer.
[[nodiscard]] std::shared_ptr<const forms::FormDefinition> coreSystemsForm(const session::CaseSession& session);
[[nodiscard]] FormView* makeCoreSystemsView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
