#pragma once

#include "session/casesession.h"

namespace guapai::ui {

class FormView;

// These lead from criterion to criterion on the desk, by key. The heading of the criterion or disqualifier that is
// reached stands at the top of the view.

/// Goes to the first blank of the next or previous criterion or disqualifier, round and round. While the cursor is in
/// none, it goes to the first or the last of them.
/// @param by  1: the next; -1: the previous.
void goToCriterion(FormView& desk, const session::CaseSession& session, int by);

/// Goes to the next criterion or disqualifier that is not wholly verified, into the first blank that is still to be
/// filled in.
/// @return false where all are verified.
bool goToUnverified(FormView& desk, const session::CaseSession& session);

/// Begins a trial (试算) where none is under way, and puts the cursor into the first blank of the first criterion whose
/// result is not 达标, because that is what people try to change. Where all are 达标, it is the first criterion.
void tryFigures(FormView& desk, session::CaseSession& session);

}  // namespace guapai::ui
