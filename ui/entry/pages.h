#pragma once

#include <memory>
#include <string>

#include "forms/formdefinition.h"
#include "workspace/casesession.h"

namespace guapai::ui {

class FormView;

/// Annex 2 or Annex 4 of the case.
[[nodiscard]] FormView* makeAnnexView(const std::string& id, workspace::CaseSession& session, QWidget* parent);

/// What the district's register says of the institution (机构登记).
[[nodiscard]] FormView* makeRegisterView(workspace::CaseSession& session, QWidget* parent);

/// What was found on the three conditions (申请条件): the notice's words, the records, and the day of the acceptance on
/// site, which ends the time in which records count.
[[nodiscard]] FormView* makeConditionsView(workspace::CaseSession& session, QWidget* parent);

/// What is to be put right by when, and what was found when it was looked at again (整改事项).
[[nodiscard]] FormView* makeRectificationView(workspace::CaseSession& session, QWidget* parent);
/// Files that stand for what was found, each with the criterion or condition that it is about.
[[nodiscard]] FormView* makeEvidenceView(workspace::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
