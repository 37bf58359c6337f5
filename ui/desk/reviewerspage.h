#pragma once

class QWidget;

namespace guapai::session {
class CaseSession;
}  // namespace guapai::session

namespace guapai::ui {

class FormView;

/// The sheets of two reviewers beside each other (双人核查): where they differ is seen, and settled with a reason.
[[nodiscard]] FormView* makeReviewersView(session::CaseSession& session, QWidget* parent);

}  // namespace guapai::ui
