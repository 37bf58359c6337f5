#pragma once

#include "entry/livetext.h"
#include "workspace/casesession.h"
#include "workspace/verification.h"

namespace guapai::ui {

/// Everything that the desk says of a case as it is now, by the names of desk/deskform.h.
[[nodiscard]] LiveTexts deskTexts(const workspace::CaseSession& session, const workspace::Verification& verification);

}  // namespace guapai::ui
