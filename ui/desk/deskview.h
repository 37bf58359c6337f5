#pragma once

#include "session/casesession.h"

class QWidget;

namespace guapai::ui {

class FormView;

/// The reviewers' desk (核实): where claims become findings.
[[nodiscard]] FormView* makeDeskView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
