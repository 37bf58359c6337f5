#pragma once

#include <array>

namespace guapai::ui {

/// The ids of the forms of a case, in the order in which they are filled in; last the one that reviewers take along to
/// the center (验收核查表).
inline constexpr std::array kCaseForms = {"annex4", "annex2", "annex1", "checklist"};

}  // namespace guapai::ui
