#pragma once

#include "desk/deskform.h"
#include "session/casesession.h"

class QWidget;

namespace guapai::ui {

class FormView;

/// The page of the three disqualifiers (申请条件): the words of the notice, the records that were found, and the day of
/// the acceptance on site, which ends the time in which records count. `disqualifiersForm` is the form that it shows.
/// @param session  must live longer.
[[nodiscard]] DeskForm disqualifiersForm(const session::CaseSession& session);
[[nodiscard]] FormView* makeDisqualifiersView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
