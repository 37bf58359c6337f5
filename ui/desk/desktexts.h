#pragma once

#include "entry/livetext.h"
#include "session/casesession.h"
#include "verification/verification.h"

namespace guapai::ui {

/// Everything that the desk says about the case as it is now, by the names in desk/deskform.h.
[[nodiscard]] LiveTexts deskTexts(const session::CaseSession& session, const verification::Verification& verification);

}  // namespace guapai::ui
