#pragma once

#include <memory>

#include "forms/formdefinition.h"

class QWidget;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class FormView;

/// The page of two reviewers (双人核查), whose sheets stand beside each other. It shows where they differ, and a
/// difference is settled there with a reason. `reviewersForm` is the form that it shows.
/// @param session  must live longer.
[[nodiscard]] std::shared_ptr<const forms::FormDefinition> reviewersForm(const session::CaseSession& session);
[[nodiscard]] FormView* makeReviewersView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
