#pragma once

#include "session/casesession.h"

class QWidget;

namespace guapai::ui {

class FormView;

/// The page of the three conditions (申请条件): the words of the notice, the records that were found, and the day of
/// the acceptance on site, which ends the time in which records count.
/// @param session  must live longer.
[[nodiscard]] FormView* makeConditionsView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
