#pragma once

#include "workspace/casesession.h"

class QWidget;

namespace guapai::ui {

class FormView;

/// The reviewers' desk (核实): where claims become findings.
[[nodiscard]] FormView* makeDeskView(workspace::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
