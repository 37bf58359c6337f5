#pragma once

#include <memory>

#include "forms/formdefinition.h"
#include "session/casesession.h"

class QWidget;

namespace guapai::ui {

class FormView;

/// The page of the reviewers' desk (核实), where claims become findings (docs/desk.md). `deskForm` is the form that it
/// shows.
/// @param session  must live longer.
[[nodiscard]] std::shared_ptr<const forms::FormDefinition> deskForm(const session::CaseSession& session);
[[nodiscard]] FormView* makeDeskView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
