#pragma once

#include "session/casesession.h"

namespace guapai::ui {

class FormView;

// From criterion to criterion on the desk by key: the heading of where one comes to stands at the top, the cursor in
// its first blank.

/// To the next (1) or previous (-1) of criteria and conditions, round and round; to the first while the cursor is in
/// none.
void goToCriterion(FormView& desk, const session::CaseSession& session, int by);

/// To the next that is not wholly verified, into the first blank that is still to be filled in.
/// @return false where all are verified.
bool goToUnverified(FormView& desk, const session::CaseSession& session);

/// Begins a trial where there is none, with the cursor in the first fact of the first criterion that is not met: that
/// is what people try to change; else of the first.
void tryFigures(FormView& desk, session::CaseSession& session);

}  // namespace guapai::ui
