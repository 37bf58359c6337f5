#pragma once

class QWidget;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class FormView;

/// The page of two reviewers (双人核查), whose sheets stand beside each other. It shows where they differ, and a
/// difference is settled there with a reason.
/// @param session  must live longer.
[[nodiscard]] FormView* makeReviewersView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
