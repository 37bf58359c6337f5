#pragma once

#include "session/casesession.h"

class QWidget;

namespace guapai::ui {

class FormView;

/// What was found on the three conditions (申请条件): the notice's words, the records, and the day of the acceptance on
/// site, which ends the time in which records count.
[[nodiscard]] FormView* makeConditionsView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
