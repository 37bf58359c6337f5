#pragma once

#include <memory>
#include <string>

#include "forms/formdefinition.h"
#include "session/casesession.h"

namespace guapai::ui {

class FormView;

/// Annex 2 or Annex 4 of the case.
[[nodiscard]] FormView* makeAnnexView(const std::string& id, session::CaseSession& session, QWidget* parent);

/// What the district's register says of the institution (机构登记).
[[nodiscard]] FormView* makeRegisterView(session::CaseSession& session, QWidget* parent);

/// What is to be put right by when, and what was found when it was looked at again (整改事项).
[[nodiscard]] FormView* makeRectificationView(session::CaseSession& session, QWidget* parent);
/// Files that stand for what was found, each with the criterion or condition that it is about.
[[nodiscard]] FormView* makeEvidenceView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
