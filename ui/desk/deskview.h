#pragma once

#include "session/casesession.h"

class QWidget;

namespace guapai::ui {

class FormView;

/// The page of the reviewers' desk (核实), where claims become findings (docs/desk.md).
/// @param session  must live longer.
[[nodiscard]] FormView* makeDeskView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
